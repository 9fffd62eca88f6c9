package io.tasuki.report.section;

import io.tasuki.report.Value;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Attribute;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.stage.measure.ConversionRequest;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What sections take from conversion: the attributes of the configuration and the owners, asked for together.
final class Rates {

    /// What conversion calls a blank value.
    static final String BLANK = "(blank)";

    /// So many levels of an attribute are shown, those with the most handoffs.
    static final int MOST_LEVELS = 12;

    private Rates() {}

    static ConversionRequest request(ReportRequest request) {
        List<String> attributes = new ArrayList<>(attributes(request));
        attributes.add(BuiltIn.HANDOFF_OWNER);
        return new ConversionRequest(
                request.horizonDays(),
                request.asOf(),
                Optional.empty(),
                Optional.empty(),
                attributes,
                request.zone(),
                request.handoffs().attributes());
    }

    static List<String> attributes(ReportRequest request) {
        return request.handoffs().attributes().stream().map(AttributeRule::name).distinct().toList();
    }

    static Optional<Attribute> find(ConversionReport conversion, String attribute) {
        return conversion.attributes().stream()
                .filter(candidate -> candidate.attribute().equals(attribute))
                .findFirst();
    }

    /// The levels to show, those with the most handoffs first.
    static List<Level> largest(Attribute attribute) {
        Stream<Level> levels = attribute.levels().stream()
                .sorted(Comparator.comparingLong(Level::handoffs).reversed().thenComparing(Level::value));
        return levels.limit(MOST_LEVELS).toList();
    }

    /// A level's value as the ledger has it.
    static String value(Level level) {
        return level.value().equals(BLANK) ? "" : level.value();
    }

    static Value share(long successes, long trials, String unknown) {
        Proportion proportion = new Proportion(successes, trials);
        return trials == 0
                ? new Value.Unknown(unknown)
                : new Value.Share(proportion.rate(), Wilson.interval(proportion));
    }
}
