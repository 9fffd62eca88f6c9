package io.tasuki.alert.channel;

import io.tasuki.alert.channel.Outbox.Waiting;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.AlertText;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Empties the outbox as far as the channels take what is in it. At least once: a process that dies after a channel took a
/// message and before that is noted sends it again, with the same event id.
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final List<ChannelSettings> channels;
    private final AlertText text;
    private final int attempts;
    private final Time time;

    /// @param attempts how often a message is tried before it is given up
    public Delivery(List<ChannelSettings> channels, AlertText text, int attempts, Time time) {
        this.channels = List.copyOf(channels);
        this.text = text;
        this.attempts = attempts;
        this.time = time;
    }

    /// Sends what may be sent by now.
    public void deliver(Store store) {
        for (ChannelSettings channel : channels) {
            if (next(store, channel.name()).isPresent()) {
                deliver(store, channel);
            }
        }
    }

    private void deliver(Store store, ChannelSettings settings) {
        try (Channel channel = Channel.open(settings, text, time)) {
            Optional<Waiting> message = next(store, settings.name());
            while (message.isPresent() && taken(store, channel, settings.name(), message.get())) {
                message = next(store, settings.name());
            }
        }
    }

    private Optional<Waiting> next(Store store, String channel) {
        return store.read(session -> new Outbox(session).next(channel, time.now()));
    }

    // After a failure the channel rests, unless the message is given up: then the next one has its turn.
    private boolean taken(Store store, Channel channel, String name, Waiting message) {
        try {
            channel.deliver(message.letter());
            store.change(session -> new Outbox(session).delivered(message, time.now()));
            return true;
        } catch (DeliveryException problem) {
            boolean givenUp = store.write(
                    session -> new Outbox(session).failed(message, time.now(), problem.reason(), attempts));
            LOG.warn("{} did not take an alert: {}{}", name, problem.reason(), givenUp ? "; it is given up" : "");
            return givenUp;
        }
    }

    /// What became of a message that was only tried.
    ///
    /// @param problem null: the channel took it
    public record Trial(String channel, @Nullable String problem) {}

    /// Sends one message to every channel, now and past the outbox.
    public List<Trial> tryOut(AlertMessage message) {
        Letter letter = Letter.of(message);
        List<Trial> trials = new ArrayList<>();
        for (ChannelSettings settings : channels) {
            trials.add(new Trial(settings.name(), tryOut(settings, letter)));
        }
        return trials;
    }

    private @Nullable String tryOut(ChannelSettings settings, Letter letter) {
        try (Channel channel = Channel.open(settings, text, time)) {
            channel.deliver(letter);
            return null;
        } catch (DeliveryException problem) {
            return problem.reason();
        }
    }
}
