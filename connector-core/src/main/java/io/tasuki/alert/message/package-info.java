/// What is said of alerts: one message for each look that found news, as JSON for machines and as text for people.
///
/// Start with [io.tasuki.alert.message.AlertMessage]; [io.tasuki.alert.message.AlertText] words it in both languages. What is
/// news is decided by [io.tasuki.alert], how a message travels by [io.tasuki.alert.channel].
@NullMarked
package io.tasuki.alert.message;

import org.jspecify.annotations.NullMarked;
