/// What the ledger has to tell an ad platform: which handoffs were won, when, for how much, and how the platform may
/// recognise the person. Start with [io.tasuki.export.outcome.Candidates], which reads it;
/// [io.tasuki.export.outcome.OutcomeSettings] says which fields hold what. E-mail addresses and phone numbers are brought
/// into the form that platforms hash here. No platform's format belongs here, and nothing is remembered of what was told before.
/// `export.platform`, `export.ledger` and `run` call it.
@NullMarked
package io.tasuki.export.outcome;

import org.jspecify.annotations.NullMarked;
