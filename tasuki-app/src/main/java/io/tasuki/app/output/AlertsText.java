package io.tasuki.app.output;

import io.tasuki.alert.channel.Delivery.Trial;
import io.tasuki.alert.channel.Outbox.Fare;
import io.tasuki.alert.message.AlertText;
import io.tasuki.run.document.AlertReport;
import io.tasuki.stage.plan.LabelLanguage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Open alerts and how they are told, for people.
public final class AlertsText {

    private final Words words;
    private final AlertText alerts;

    private AlertsText(LabelLanguage language, ZoneId zone) {
        this.words = new Words("alerts", language);
        this.alerts = new AlertText(language, zone);
    }

    public static Function<AlertReport, String> in(LabelLanguage language, ZoneId zone) {
        AlertsText text = new AlertsText(language, zone);
        return text::of;
    }

    private String of(AlertReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.open().isEmpty() ? words.text("none") : words.text("open", Figures.count(report.open().size())));
        report.open()
                .forEach(open -> lines.add("  "
                        + words.text("severity." + open.severity().word()) + "  " + alerts.line(open.alert())));
        lines.add("");
        lines.add(report.channels().isEmpty() ? words.text("nobody") : words.text("channels"));
        report.channels().forEach(channel -> lines.add("  " + channel.channel() + "  " + fare(channel)));
        report.tests().forEach(test -> lines.add("  " + words.text("test", test.channel(), outcome(test))));
        return String.join("\n", lines);
    }

    private String fare(Fare fare) {
        String counts = words.text("fare", Figures.count(fare.waiting()), Figures.count(fare.givenUp()));
        return fare.problem() == null ? counts : counts + ": " + fare.problem();
    }

    private String outcome(Trial test) {
        return test.problem() == null ? words.text("arrived") : test.problem();
    }
}
