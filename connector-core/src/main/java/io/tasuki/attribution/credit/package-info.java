/// Credit: how each won handoff is shared among its touches, by each of several models, to the last yen and cent.
/// Start with [io.tasuki.attribution.credit.Crediting], which fills the session's table `credit` from journeys;
/// [io.tasuki.attribution.credit.CreditModel] names the models. How a model shares is arithmetic and lies in
/// [io.tasuki.attribution.model]; what is added up from the credits lies in [io.tasuki.attribution.summary].
@NullMarked
package io.tasuki.attribution.credit;

import org.jspecify.annotations.NullMarked;
