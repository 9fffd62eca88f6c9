/// What integration tests stand on: the sandbox with people in it, the product as a process or in process, dumps of
/// both, the reference data.
///
/// Start with [io.tasuki.it.support.Loop]. Nothing here knows what is right; that is the oracle's and the tests' part.
@NullMarked
package io.tasuki.it.support;

import org.jspecify.annotations.NullMarked;
