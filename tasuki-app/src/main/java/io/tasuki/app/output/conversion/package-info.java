/// How conversion reads: a table with bars for each attribute, and a sentence for each level that stands out, in English
/// or Japanese. Start with [io.tasuki.app.output.conversion.ConversionText]. The words are in `words.properties`, one
/// file for each language; what is said of which number is decided in `io.tasuki.stage.measure`.
/// Called by the command and the demo.
@NullMarked
package io.tasuki.app.output.conversion;

import org.jspecify.annotations.NullMarked;
