/// Alerts as somebody receives them: a real HTTP listener, a real mail server, the product as users run it.
///
/// Start with [io.tasuki.it.alert.AlertsIT]. Signatures are checked by code of our own here, from the document alone.
@NullMarked
package io.tasuki.it.alert;

import org.jspecify.annotations.NullMarked;
