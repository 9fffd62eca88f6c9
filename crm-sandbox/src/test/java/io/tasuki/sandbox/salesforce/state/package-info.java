/// Tests of what an org holds.
@NullMarked
package io.tasuki.sandbox.salesforce.state;

import org.jspecify.annotations.NullMarked;
