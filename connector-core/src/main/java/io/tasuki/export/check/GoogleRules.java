package io.tasuki.export.check;

import static io.tasuki.export.check.Cells.amount;
import static io.tasuki.export.check.Cells.anything;
import static io.tasuki.export.check.Cells.clickId;
import static io.tasuki.export.check.Cells.currency;
import static io.tasuki.export.check.Cells.googleTime;
import static io.tasuki.export.check.Cells.hash;
import static io.tasuki.export.check.Cells.isoTime;
import static io.tasuki.export.check.Cells.words;

import java.util.List;

/// What Google's files have to be like.
final class GoogleRules {

    private static final String[] IDS = {"Google Click ID", "GBRAID", "WBRAID"};

    private GoogleRules() {}

    static TableRules conversions() {
        return new TableRules()
                .withParameters()
                .allowed(IDS[0], clickId())
                .allowed(IDS[1], clickId())
                .allowed(IDS[2], clickId())
                .filled("Conversion Name", anything())
                .filled("Conversion Time", googleTime())
                .present("Conversion Value", amount())
                .present("Conversion Currency", currency())
                .row((row, faults) -> {
                    if (row.filled(IDS) != 1) {
                        complain(row, faults, "a row has exactly one of Google Click ID, GBRAID and WBRAID", "fill in one, leave the others empty");
                    }
                })
                .row(new Once("Conversion Name", "Conversion Time", IDS[0]));
    }

    static TableRules adjustments() {
        return new TableRules()
                .withParameters()
                .filled(IDS[0], clickId())
                .filled("Conversion Name", anything())
                .filled("Conversion Time", googleTime())
                .filled("Adjustment Time", googleTime())
                .filled("Adjustment Type", words("RETRACT", "RESTATE"))
                .present("Adjusted Value", amount())
                .present("Adjusted Value Currency", currency())
                .row(GoogleRules::adjusted)
                .row(new Once("Conversion Name", "Conversion Time", IDS[0]));
    }

    private static void adjusted(TableRow row, Faults faults) {
        boolean restated = row.text("Adjustment Type").equals("RESTATE");
        if (restated != row.has("Adjusted Value") && row.has("Adjustment Type")) {
            row.complain(faults, "Adjusted Value", "a RESTATE has a value and a RETRACT has none", "fill it in, or leave it empty");
        }
        if (row.text("Adjustment Time").compareTo(row.text("Conversion Time")) < 0) {
            row.complain(faults, "Adjustment Time", "lies before the conversion", "write when the correction became known");
        }
    }

    static TableRules dataManager() {
        return new TableRules()
                .allowed(IDS[0], clickId())
                .allowed(IDS[1], clickId())
                .allowed(IDS[2], clickId())
                .allowed("Email", hash())
                .allowed("Phone Number", hash())
                .filled("Conversion Name", anything())
                .filled("Conversion Time", isoTime())
                .present("Conversion Value", amount())
                .present("Conversion Currency", currency())
                .filled("Ad User Data", words("Granted", "Denied"))
                .filled("Ad Personalization", words("Granted", "Denied"))
                .row((row, faults) -> {
                    if (row.filled(IDS) > 1) {
                        complain(row, faults, "a row has at most one of Google Click ID, GBRAID and WBRAID", "leave the others empty");
                    }
                    if (row.filled(IDS) + row.filled("Email", "Phone Number") == 0) {
                        row.complain(faults, "Email", "nothing tells who it is", "fill in an address, a number or a click id");
                    }
                });
    }

    private static void complain(TableRow row, Faults faults, String reason, String remedy) {
        String first = row.headers().stream().filter(List.of(IDS)::contains).findFirst().orElse("");
        row.complain(faults, first, reason, remedy);
    }
}
