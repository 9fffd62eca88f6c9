/// Attribution as text for people. Start with [io.tasuki.app.output.attribution.AttributionText]; its words lie beside it as
/// properties, one file a language. Nothing is computed here.
@NullMarked
package io.tasuki.app.output.attribution;

import org.jspecify.annotations.NullMarked;
