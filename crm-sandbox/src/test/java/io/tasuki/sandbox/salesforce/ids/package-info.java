/// Tests of record ids against pairs known from the real thing.
@NullMarked
package io.tasuki.sandbox.salesforce.ids;

import org.jspecify.annotations.NullMarked;
