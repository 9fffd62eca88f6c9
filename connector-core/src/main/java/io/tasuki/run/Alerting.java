package io.tasuki.run;

import io.tasuki.alert.AlertCheck;
import io.tasuki.alert.AlertSettings;
import io.tasuki.alert.AlertWatch;
import io.tasuki.alert.OpenAlerts;
import io.tasuki.alert.channel.Delivery;
import io.tasuki.alert.channel.Delivery.Trial;
import io.tasuki.alert.channel.Outbox;
import io.tasuki.alert.condition.BudgetCondition;
import io.tasuki.alert.condition.Condition;
import io.tasuki.alert.condition.CursorCondition;
import io.tasuki.alert.condition.Look;
import io.tasuki.alert.condition.PromiseCondition;
import io.tasuki.alert.condition.RunCondition;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.AlertText;
import io.tasuki.model.ObjectName;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.AlertReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.RecordLinks;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for alerts after runs and between them, and sends them. Whatever goes wrong with that, no run fails of it.
final class Alerting {

    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

    private final Store store;
    private final Configuration configuration;
    private final Time time;
    private final Runnable ledger;
    private final Set<ObjectName> polled;
    private final ReentrantLock sending = new ReentrantLock();

    /// @param ledger brings the ledger up to date
    Alerting(Store store, Configuration configuration, Time time, Runnable ledger) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
        this.ledger = ledger;
        this.polled = configuration.polls().stream().map(PollTarget::name).collect(Collectors.toSet());
    }

    private AlertSettings settings() {
        return configuration.alerts();
    }

    /// Puts what is new into the outbox. Nothing else may run meanwhile.
    ///
    /// @param ahead how far the CRMs' clock is ahead of ours, where it has just been heard
    void look(Optional<Duration> ahead) {
        if (settings().none()) {
            return;
        }
        List<Condition> conditions = conditions();
        try {
            store.change(session -> look(session, conditions, ahead));
        } catch (RuntimeException problem) {
            LOG.warn("nobody could look for alerts ({})", problem.getClass().getSimpleName());
            LOG.debug("where it failed", problem);
        }
    }

    // Where the ledger cannot be had, the rest is still judged.
    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(List.of(new RunCondition(), new CursorCondition(), new BudgetCondition()));
        try {
            ledger.run();
            conditions.add(new PromiseCondition());
        } catch (RuntimeException problem) {
            LOG.warn("promises could not be looked at ({})", problem.getClass().getSimpleName());
            LOG.debug("where it failed", problem);
        }
        return conditions;
    }

    private void look(Session session, List<Condition> conditions, Optional<Duration> ahead) {
        boolean first = AlertWatch.find(session).isEmpty();
        Instant ours = time.now();
        AlertWatch watch = AlertWatch.standing(session, ahead, ours);
        Look look = new Look(
                settings().thresholds(),
                configuration.promises(),
                polled,
                ours.plus(watch.ahead()),
                watch.since(),
                first,
                RecordLinks.of(session)::link);
        new AlertCheck(session, settings(), ours).look(conditions, look);
        new Outbox(session).tidy(settings().channelNames(), ours);
    }

    /// Sends what waits, unless somebody else is at it.
    void send() {
        if (!settings().none() && sending.tryLock()) {
            try {
                delivery().deliver(store);
            } catch (RuntimeException problem) {
                LOG.warn("alerts could not be sent ({})", problem.getClass().getSimpleName());
                LOG.debug("where it failed", problem);
            } finally {
                sending.unlock();
            }
        }
    }

    private Delivery delivery() {
        AlertText text = new AlertText(settings().language(), configuration.zone());
        return new Delivery(settings().channels(), text, settings().attempts(), time);
    }

    /// @throws RequestException when nobody is configured who could be told
    void requireChannels() {
        if (settings().none()) {
            throw new RequestException("nobody is told of alerts; name a webhook or a mail server below 'alerts:'");
        }
    }

    List<Trial> tryOut() {
        return delivery().tryOut(AlertMessage.test(UUID.randomUUID().toString(), time.now()));
    }

    AlertReport report(List<Trial> tests) {
        return store.read(session -> new AlertReport(
                AlertWatch.find(session).map(AlertWatch::since).orElse(null),
                OpenAlerts.list(session),
                new Outbox(session).fares(settings().channelNames()),
                tests));
    }
}
