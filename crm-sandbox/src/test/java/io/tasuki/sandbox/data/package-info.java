/// Tests of reading data sets.
@NullMarked
package io.tasuki.sandbox.data;

import org.jspecify.annotations.NullMarked;
