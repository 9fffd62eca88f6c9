/// What became of promises, for people: counts, who answers for what, and each breach.
/// Start with [io.tasuki.app.output.promise.PromiseText]. Its words in each language are the properties beside it. Nothing is
/// computed here. Only the command calls it.
@NullMarked
package io.tasuki.app.output.promise;

import org.jspecify.annotations.NullMarked;
