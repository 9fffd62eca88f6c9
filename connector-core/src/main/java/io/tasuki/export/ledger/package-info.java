/// Tells an ad platform each outcome once, and what became of it later: compares the ledger of handoffs with what the
/// platform was told, writes the files, and remembers. Start with [io.tasuki.export.ledger.OutcomeExport]; what may not be told
/// is a [io.tasuki.export.ledger.Reason]. How a file looks is the business of `export.platform`. `run` calls it.
@NullMarked
package io.tasuki.export.ledger;

import org.jspecify.annotations.NullMarked;
