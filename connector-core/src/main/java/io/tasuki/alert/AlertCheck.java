package io.tasuki.alert;

import io.tasuki.alert.channel.Outbox;
import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.Condition;
import io.tasuki.alert.condition.Look;
import io.tasuki.alert.condition.PromiseCondition;
import io.tasuki.alert.condition.Severity;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.Change;
import io.tasuki.alert.message.Step;
import io.tasuki.store.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Looks for news and puts them into the outbox.
///
/// 1. A subject is told when it is raised, when its severity changes and when it is over; never twice the same.
/// 2. All news of one look are one message. What is open and the message are written in the same transaction.
/// 3. At the first look, what had been missed before is counted once and never told one by one.
public final class AlertCheck {

    private final Session session;
    private final AlertSettings settings;
    private final Instant writtenAt;

    /// @param writtenAt now by this machine's clock
    public AlertCheck(Session session, AlertSettings settings, Instant writtenAt) {
        this.session = session;
        this.settings = settings;
        this.writtenAt = writtenAt;
    }

    /// @param conditions what can be judged now; alerts of other conditions stay as they are
    public void look(List<Condition> conditions, Look look) {
        OpenAlerts.forgetOld(session, look.now());
        Map<String, OpenAlert> open = new LinkedHashMap<>();
        OpenAlerts.list(session).forEach(alert -> open.put(alert.subject(), alert));
        List<Change> changes = new ArrayList<>();
        for (Condition condition : conditions) {
            changes.addAll(changes(condition, look, open));
        }
        if (look.first()) {
            earlier(conditions, look).ifPresent(changes::add);
        }
        tell(changes);
    }

    private List<Change> changes(Condition condition, Look look, Map<String, OpenAlert> open) {
        Map<String, News> news = new LinkedHashMap<>();
        for (Alert alert : condition.look(session, look)) {
            news.put(alert.subject(), new News(Optional.ofNullable(open.get(alert.subject())), Optional.of(alert)));
        }
        open.forEach((subject, alert) -> {
            if (subject.startsWith(condition.about() + ":")) {
                news.putIfAbsent(subject, new News(Optional.of(alert), Optional.empty()));
            }
        });
        news.forEach((subject, one) -> keep(subject, one, look.now()));
        return news.values().stream().flatMap(one -> one.change().stream()).toList();
    }

    private void keep(String subject, News news, Instant now) {
        Optional<OpenAlert> after = news.after(now);
        if (after.isPresent() && !after.equals(news.before())) {
            OpenAlerts.keep(session, after.get());
        } else if (after.isEmpty() && news.before().isPresent()) {
            OpenAlerts.close(session, subject);
        }
    }

    private Optional<Change> earlier(List<Condition> conditions, Look look) {
        boolean judged = conditions.stream().anyMatch(PromiseCondition.class::isInstance);
        return judged
                ? PromiseCondition.earlier(session, look.promises(), look.now())
                        .map(misses -> new Change(Step.RAISED, misses.subject(), Severity.WARNING, misses))
                : Optional.empty();
    }

    private void tell(List<Change> changes) {
        if (!changes.isEmpty()) {
            long open = session.query("select count(*) from alert", row -> row.number(1)).getFirst();
            String eventId = UUID.randomUUID().toString();
            new Outbox(session)
                    .put(
                            AlertMessage.of(eventId, writtenAt, changes, open, settings.most()),
                            settings.channelNames());
        }
    }
}
