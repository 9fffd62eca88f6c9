/// Tests of how requests are read.
@NullMarked
package io.tasuki.sandbox.http;

import org.jspecify.annotations.NullMarked;
