package io.tasuki.report.desk;

import io.tasuki.report.Figure;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Value;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Numbers of handoffs by keys, each with the list of those behind it. A key that nothing counts for is 0 and has no list.
public final class Tallies {

    private final String section;
    private final Map<String, Tally> tallies;
    private final Listings listings;
    private final boolean priced;

    /// @param tallies in the order of keys
    Tallies(String section, Map<String, Tally> tallies, Listings listings, boolean priced) {
        this.section = section;
        this.tallies = tallies;
        this.listings = listings;
        this.priced = priced;
    }

    private Tally of(String key) {
        return tallies.getOrDefault(key, Tally.NOTHING);
    }

    public long number(String key) {
        return of(key).handoffs();
    }

    public Value count(String key) {
        return new Value.Count(number(key));
    }

    /// What the won ones among them brought.
    public Value revenue(String key) {
        return priced ? new Value.Money(of(key).revenue()) : Desk.MIXED;
    }

    /// What a won one among them brought on average; unknown without one whose amount is known.
    public Value meanPrice(String key) {
        Tally tally = of(key);
        return price(tally.priced() == 0 ? OptionalDouble.empty() : OptionalDouble.of(tally.revenue() / tally.priced()));
    }

    public Value medianPrice(String key) {
        return price(of(key).median());
    }

    private Value price(OptionalDouble amount) {
        if (amount.isEmpty()) {
            return new Value.Unknown("no_orders");
        }
        return priced ? new Value.Money(amount.getAsDouble()) : Desk.MIXED;
    }

    public Value priced(String key) {
        return new Value.Count(of(key).priced());
    }

    public Value medianDays(String key) {
        return Tally.days(of(key).medianDays());
    }

    public Value mostDays(String key) {
        return Tally.days(of(key).mostDays());
    }

    /// The count with its list.
    public Cell cell(String key) {
        return cell(count(key), key);
    }

    /// Another value that the same handoffs stand behind.
    public Cell cell(Value value, String key) {
        return new Cell(value, listing(key));
    }

    /// The count with its list.
    public Figure figure(String id, String key) {
        return figure(id, count(key), key);
    }

    public Figure figure(String id, Value value, String key) {
        return new Figure(id, value, null, null, listing(key));
    }

    /// The id of the list behind a key; null: nothing counts for it.
    public @Nullable String listing(String key) {
        return number(key) == 0 ? null : listings.id(section + "/" + key);
    }

    /// What follows a prefix in the keys that have it, the most handoffs first.
    public List<String> after(String prefix) {
        return tallies.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted((one, other) -> Long.compare(number(other), number(one)))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
