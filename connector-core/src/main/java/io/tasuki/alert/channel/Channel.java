package io.tasuki.alert.channel;

import io.tasuki.alert.message.AlertText;
import io.tasuki.time.Time;

/// Carries messages to somebody. For one thread.
interface Channel extends AutoCloseable {

    /// @throws DeliveryException when it is not certain that the message was taken
    void deliver(Letter letter) throws DeliveryException;

    @Override
    void close();

    static Channel open(ChannelSettings settings, AlertText text, Time time) {
        return switch (settings) {
            case ChannelSettings.OfWebhook webhook -> new Webhook(webhook, time);
            case ChannelSettings.OfMail mail -> new Mail(mail, text);
        };
    }
}
