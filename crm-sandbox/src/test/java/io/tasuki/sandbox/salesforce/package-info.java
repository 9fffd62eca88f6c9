/// Tests of the pretended Salesforce org: over the wire with the JDK's own client, and of its rules one by one.
@NullMarked
package io.tasuki.sandbox.salesforce;

import org.jspecify.annotations.NullMarked;
