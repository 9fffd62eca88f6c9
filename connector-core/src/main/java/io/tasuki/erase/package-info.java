/// Forgets a person: every value of theirs leaves the store, what the ledger counts stays under a pseudonym, and keyed
/// hashes keep them from landing again. Start with [io.tasuki.erase.Eraser]; [io.tasuki.erase.ErasedRegister] is what
/// a poll asks, and [io.tasuki.erase.ErasedTable] says for every table of the store what erasing does to it.
/// Nothing here speaks to a CRM, and what a CRM's own deletion takes away is the business of `stage.poll`.
/// `run` calls it; no stage does.
@NullMarked
package io.tasuki.erase;

import org.jspecify.annotations.NullMarked;
