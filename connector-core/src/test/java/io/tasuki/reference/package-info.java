/// The reference data and numbers, for the tests that are given the folder: what lies where, and a table of how far we are
/// from each number.
@NullMarked
package io.tasuki.reference;

import org.jspecify.annotations.NullMarked;
