/// Tests of the sandbox as a whole.
@NullMarked
package io.tasuki.sandbox;

import org.jspecify.annotations.NullMarked;
