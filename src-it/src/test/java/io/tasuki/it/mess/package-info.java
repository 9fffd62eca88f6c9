/// The product over messy worlds: what its store tells of each lead against what the world's answer key says.
///
/// Start with [io.tasuki.it.mess.MessyWorldIT]. Both sides are put into [io.tasuki.it.mess.Fact]s, the key's by
/// [io.tasuki.it.mess.AnswerFacts], the store's by the queries of [io.tasuki.it.mess.StoreFacts]; then they must be the
/// same. What is right is not decided here but by the generator, whose answers are recounted in its own tests.
@NullMarked
package io.tasuki.it.mess;

import org.jspecify.annotations.NullMarked;
