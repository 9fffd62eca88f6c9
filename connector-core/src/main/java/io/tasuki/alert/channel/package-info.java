/// How messages travel: the outbox that keeps them until somebody took them, signed webhooks, e-mail.
///
/// Start with [io.tasuki.alert.channel.Outbox] and [io.tasuki.alert.channel.Delivery]; a
/// [io.tasuki.alert.channel.Channel] carries one message at a time. What a message says is not decided here. Secrets stay in
/// the settings: no error and no log holds one, nor an address that may be one.
@NullMarked
package io.tasuki.alert.channel;

import org.jspecify.annotations.NullMarked;
