/// Tests of messy worlds: the truth agrees with a naive reading of the tables, every twist occurs, both servers load them.
@NullMarked
package io.tasuki.sandbox.generate.mess;

import org.jspecify.annotations.NullMarked;
