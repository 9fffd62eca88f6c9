/// Tests of made-up worlds: the same seed gives the same bytes, and the truth agrees with a recount of the tables.
@NullMarked
package io.tasuki.sandbox.generate;

import org.jspecify.annotations.NullMarked;
