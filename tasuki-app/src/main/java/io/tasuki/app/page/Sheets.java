package io.tasuki.app.page;

import io.tasuki.app.page.PageView.Head;
import io.tasuki.app.page.PageView.Line;
import io.tasuki.app.page.PageView.Sheet;
import io.tasuki.report.Listing;
import io.tasuki.report.Listing.ListedRecord;
import io.tasuki.report.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The lists of records behind the numbers, each once, named after the first number that opens it.
final class Sheets {

    private static final List<String> WEB = Arrays.asList("https", "http");

    private final Map<String, Listing> listings;
    private final PageWords words;
    private final ValueText text;
    private final Map<String, Sheet> opened = new LinkedHashMap<>();

    Sheets(List<Listing> listings, PageWords words, ValueText text) {
        this.listings = listings.stream().collect(Collectors.toMap(Listing::id, listing -> listing));
        this.words = words;
        this.text = text;
    }

    /// The anchor of the list; null when there is none, or nothing in it.
    @Nullable String open(@Nullable String id, String title) {
        Listing listing = id == null ? null : listings.get(id);
        if (id == null || listing == null || listing.records().isEmpty()) {
            return null;
        }
        return opened.computeIfAbsent(id, first -> sheet(listing, "records-" + opened.size(), title)).anchor();
    }

    List<Sheet> opened() {
        return new ArrayList<>(opened.values());
    }

    private Sheet sheet(Listing listing, String anchor, String title) {
        List<Head> heads = IntStream.range(0, listing.columns().size())
                .mapToObj(i -> new Head(words.of("column", listing.columns().get(i)), numeric(listing, i)))
                .toList();
        List<Line> lines = listing.records().stream().map(this::line).toList();
        return new Sheet(anchor, title, more(listing), heads, lines);
    }

    private static boolean numeric(Listing listing, int column) {
        return listing.records().stream().anyMatch(record -> RawValue.isNumeric(record.values().get(column)));
    }

    private String more(Listing listing) {
        String total = text.of(new Value.Count(listing.total()));
        return listing.total() <= listing.records().size()
                ? words.text("page.all_records", total)
                : words.text("page.some_records", total, text.of(new Value.Count(listing.records().size())));
    }

    // Thousands of them may stand in a page: text alone, and no more.
    private Line line(ListedRecord record) {
        List<Head> cells = record.values().stream()
                .map(value -> new Head(text.of(value), RawValue.isNumeric(value)))
                .toList();
        return new Line(Safely.text(record.record()), link(record.link()), cells);
    }

    // A configuration may name any address; one that runs a script is no place to go to.
    private static @Nullable String link(@Nullable URI link) {
        return link != null && WEB.contains(link.getScheme()) ? link.toASCIIString() : null;
    }
}
