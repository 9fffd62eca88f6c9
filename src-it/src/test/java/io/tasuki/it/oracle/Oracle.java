package io.tasuki.it.oracle;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A model of the product's promises beside both CRMs: it is shown every dump, and foretells what each command does.
///
/// It remembers what only somebody who was there can know: what was written last, what was taken back, what a poll
/// last saw.
public final class Oracle {

    private final Memory memory = new Memory();
    private final SalesNotes notes = new SalesNotes();
    private final Map<FieldKey, String> written = new TreeMap<>();
    private final Map<FieldKey, String> held = new TreeMap<>();
    private final Set<FieldKey> unsure = new HashSet<>();
    private Map<FieldKey, String> wanted = Map.of();

    /// To be shown both CRMs after every step, so that nothing comes and goes unseen.
    public void observe(Records records) {
        memory.observe(records);
    }

    /// A poll read all there was: from now on this is what is wanted.
    public void polled(Records records) {
        notes.polled(records);
        wanted = Ledger.wanted(records, memory, notes);
    }

    /// What writing all that is wanted would do to records that stand like this.
    public Forecast forecast(Records live) {
        Forecast forecast = new Forecast(new TreeMap<>(), new TreeMap<>());
        wanted.forEach((key, value) -> {
            stands(live, key).filter(stands -> isWorthWriting(key, value, stands)).ifPresent(stands -> reason(live, key, value, stands)
                    .ifPresentOrElse(reason -> forecast.kept().put(key, reason), () -> forecast.changes().put(key, value)));
        });
        return forecast;
    }

    private static boolean isWorthWriting(FieldKey key, String value, String stands) {
        return switch (Written.of(key).rule()) {
            case OWN, ALWAYS -> !stands.equals(value);
            case SET_IF_EMPTY -> stands.isEmpty() && !value.isEmpty();
        };
    }

    private Optional<Forecast.Reason> reason(Records live, FieldKey key, String value, String stands) {
        if (isConverted(live, key)) {
            return Optional.of(Forecast.Reason.CONVERTED);
        }
        if (value.equals(held.get(key))) {
            return Optional.of(Forecast.Reason.REVERTED);
        }
        boolean edited = Written.of(key).rule() == Written.Rule.OWN && !written.getOrDefault(key, stands).equals(stands);
        return edited ? Optional.of(Forecast.Reason.EDITED) : Optional.empty();
    }

    private static boolean isConverted(Records live, FieldKey key) {
        return live.find(key.object(), key.id())
                .filter(row -> !Records.text(row, "ConvertedContactId").isEmpty())
                .isPresent();
    }

    /// What applying a plan would do; a record of which any value moved is left out.
    ///
    /// @param planned by field: the value the plan saw and the one it wants
    public Forecast applying(Records live, Map<FieldKey, Observed.Change> planned) {
        Forecast forecast = new Forecast(new TreeMap<>(), new TreeMap<>());
        Set<String> stale = new HashSet<>();
        planned.forEach((key, change) -> {
            Optional<String> stands = stands(live, key);
            if (!stands.equals(Optional.of(change.before())) && !stands.equals(Optional.of(change.after()))) {
                stale.add(key.address());
            }
        });
        planned.forEach((key, change) -> {
            if (stale.contains(key.address())) {
                forecast.kept().put(key, Forecast.Reason.MOVED);
            } else if (!stands(live, key).equals(Optional.of(change.after()))) {
                forecast.changes().put(key, change.after());
            }
        });
        return forecast;
    }

    /// What taking back these writes would do: only where the value is still the one that was written.
    public Forecast reverting(Records live, Map<FieldKey, Observed.Change> writes) {
        Forecast forecast = new Forecast(new TreeMap<>(), new TreeMap<>());
        writes.forEach((key, write) -> {
            Optional<String> stands = stands(live, key);
            if (!stands.equals(Optional.of(write.before()))) {
                boolean ours = stands.equals(Optional.of(write.after()));
                if (ours && !isConverted(live, key)) {
                    forecast.changes().put(key, write.before());
                } else {
                    forecast.kept().put(key, ours ? Forecast.Reason.CONVERTED : Forecast.Reason.MOVED);
                }
            }
        });
        return forecast;
    }

    /// Something was written.
    ///
    /// @param sure false when the run that wrote it died, so that it may not know of it
    public void wrote(Map<FieldKey, Observed.Change> changes, boolean sure) {
        changes.forEach((key, change) -> {
            written.put(key, change.after());
            held.remove(key);
            if (sure) {
                unsure.remove(key);
            } else {
                unsure.add(key);
            }
        });
    }

    /// A run found these values standing already, as it wanted them.
    public void confirmed(Map<FieldKey, String> values) {
        values.forEach((key, value) -> written.put(key, value));
    }

    /// A run looked at everything: where somebody else put what we wanted, it counts as ours.
    public void settled(Records live) {
        wanted.forEach((key, value) -> {
            if (stands(live, key).equals(Optional.of(value)) && written.containsKey(key)) {
                written.put(key, value);
            }
        });
    }

    /// A run wanted to write, whether it came to that or not. Where it wanted something else than what was taken back,
    /// the hold may be over.
    public void tried() {
        wanted.forEach((key, value) -> {
            if (held.containsKey(key) && !value.equals(held.get(key))) {
                held.remove(key);
                unsure.add(key);
            }
        });
    }

    /// A revert took these writes back; they stay so until something else is wanted.
    public void reverted(Map<FieldKey, Observed.Change> takenBack) {
        takenBack.forEach((key, change) -> held.put(key, change.before()));
    }

    /// Whatever a revert holds back may be written again.
    ///
    /// @return the fields that hold it
    public Set<FieldKey> released() {
        Set<FieldKey> fields = Set.copyOf(held.keySet());
        held.clear();
        return fields;
    }

    /// What even an honest witness could not say: a person edited a field of ours while it is not certain that the product knows of
    /// its own last write to it, or a field that we never wrote and want nothing in.
    public boolean isOpen(FieldKey key) {
        return unsure.contains(key) || isNoneOfOurs(key);
    }

    private boolean isNoneOfOurs(FieldKey key) {
        return !written.containsKey(key) && wanted.getOrDefault(key, "").isEmpty();
    }

    /// What is wanted in all fields of ours, in plain spelling.
    public Map<FieldKey, String> wanted() {
        return wanted;
    }

    /// The plain value of a field of ours; empty when the record is not there to be written.
    public static Optional<String> stands(Records live, FieldKey key) {
        OwnField field = Written.of(key).value();
        return live.find(key.object(), key.id())
                .filter(row -> !Records.isDeleted(row))
                .map(row -> field.plain(Records.text(row, key.field())));
    }
}
