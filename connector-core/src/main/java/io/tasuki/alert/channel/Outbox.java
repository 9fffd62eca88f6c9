package io.tasuki.alert.channel;

import io.tasuki.alert.message.AlertMessage;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The messages that wait for their channels, in the store, each channel's in the order they were made.
///
/// 1. A message is put in by the transaction that finds the news, so one is never without the other.
/// 2. It stays until its channel took it, or it was tried so often that it is given up; only then the next one goes.
/// 3. Of what was taken the words are forgotten at once.
public final class Outbox {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Session session;

    public Outbox(Session session) {
        this.session = session;
    }

    /// @param channels their names
    public void put(AlertMessage message, Collection<String> channels) {
        Letter letter = Letter.of(message);
        long number = session.query("select coalesce(max(number), 0) from alert_message", row -> row.number(1)).getFirst();
        for (String channel : channels) {
            number++;
            session.execute(
                    Sql.load(Outbox.class, "put_message"),
                    number,
                    letter.eventId(),
                    channel,
                    message.createdAt(),
                    letter.json(),
                    message.createdAt());
        }
    }

    /// Forgets what was settled long ago, and what waits for a channel that there is no more.
    public void tidy(Collection<String> channels, Instant now) {
        session.execute("delete from alert_message where state <> 'waiting' and made_at < ?", now.minus(REMEMBERED));
        session.execute(
                "delete from alert_message where state = 'waiting' and not list_contains(string_split(?, chr(31)), channel)",
                String.join("\u001f", channels));
    }

    /// One message and how often it was tried.
    record Waiting(long number, Letter letter, int attempts) {}

    /// The oldest message of a channel when its time has come; empty: nothing to do yet.
    Optional<Waiting> next(String channel, Instant now) {
        return session
                .query(
                        Sql.load(Outbox.class, "next_message"),
                        row -> new Waiting(row.number(1), new Letter(row.text(2), row.text(3)), (int) row.number(4)),
                        channel,
                        now)
                .stream()
                .findFirst();
    }

    void delivered(Waiting message, Instant now) {
        settle(message, "delivered", now, null);
    }

    /// @param most after so many attempts nobody tries any more
    /// @return true when it was given up
    boolean failed(Waiting message, Instant now, String reason, int most) {
        boolean givenUp = message.attempts() + 1 >= most;
        settle(message, givenUp ? "given_up" : "waiting", now.plus(pause(message.attempts())), reason);
        return givenUp;
    }

    // Doubles, so that a listener that is away for a minute is found again soon and one that is gone is not pestered.
    private static Duration pause(int attempts) {
        Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }

    private void settle(Waiting message, String state, Instant notBefore, @Nullable String reason) {
        session.execute(
                Sql.load(Outbox.class, "settle_message"), state, notBefore, reason, state.equals("waiting"), message.number());
    }

    /// How one channel fares.
    ///
    /// @param waiting how many messages wait, tried or not
    /// @param givenUp how many nobody tries any more, of the last 30 days
    /// @param problem why the last try failed; null: nothing waits that was tried, and nothing was given up
    public record Fare(String channel, long waiting, long givenUp, @Nullable String problem) {}

    /// Of each of these channels, in their order.
    public List<Fare> fares(List<String> channels) {
        var known = session
                .query(
                        Sql.load(Outbox.class, "channel_fare"),
                        row -> new Fare(row.text(1), row.number(2), row.number(3), row.maybeText(4).orElse(null)))
                .stream()
                .collect(Collectors.toMap(Fare::channel, Function.identity()));
        return channels.stream()
                .map(channel -> known.getOrDefault(channel, new Fare(channel, 0, 0, null)))
                .toList();
    }
}
