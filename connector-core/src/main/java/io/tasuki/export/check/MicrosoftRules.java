package io.tasuki.export.check;

import static io.tasuki.export.check.Cells.amount;
import static io.tasuki.export.check.Cells.anything;
import static io.tasuki.export.check.Cells.clickId;
import static io.tasuki.export.check.Cells.currency;
import static io.tasuki.export.check.Cells.hash;
import static io.tasuki.export.check.Cells.microsoftTime;
import static io.tasuki.export.check.Cells.words;

/// What Microsoft Advertising's bulk file of offline conversions has to be like.
final class MicrosoftRules {

    private MicrosoftRules() {}

    static TableRules conversions() {
        return new TableRules()
                .withVersion()
                .filled("Type", words("Offline Conversion"))
                .allowed("Status", anything())
                .allowed("Id", anything())
                .allowed("Parent Id", anything())
                .allowed("Client Id", anything())
                .present("Name", anything())
                .present("Conversion Currency Code", currency())
                .filled("Conversion Name", anything())
                .filled("Conversion Time", microsoftTime())
                .present("Conversion Value", amount())
                .present("Microsoft Click Id", clickId())
                .allowed("Adjustment Type", words("Restate", "Retract"))
                .allowed("Adjustment Time", microsoftTime())
                .allowed("Adjustment Value", amount())
                .allowed("Adjustment Currency Code", currency())
                .allowed("External Attribution Credit", amount())
                .allowed("External Attribution Model", anything())
                .allowed("Hashed Email Address", hash())
                .allowed("Hashed Phone Number", hash())
                .row(MicrosoftRules::person)
                .row(MicrosoftRules::adjusted)
                .row(new Once("Conversion Name", "Conversion Time", "Adjustment Type", "Microsoft Click Id"));
    }

    private static void person(TableRow row, Faults faults) {
        if (row.filled("Microsoft Click Id", "Hashed Email Address", "Hashed Phone Number") == 0) {
            row.complain(faults, "Microsoft Click Id", "is empty", "fill it in, or leave the row out");
        }
    }

    private static void adjusted(TableRow row, Faults faults) {
        String type = row.text("Adjustment Type");
        if (!type.isEmpty() && !row.has("Adjustment Time")) {
            row.complain(faults, "Adjustment Time", "is empty", "write when the correction became known");
        }
        if (type.equals("Restate") && row.filled("Adjustment Value", "Adjustment Currency Code") < 2) {
            row.complain(faults, "Adjustment Value", "a Restate has a value and a currency", "fill both in");
        }
        if (type.isEmpty() && row.filled("Adjustment Time", "Adjustment Value", "Adjustment Currency Code") > 0) {
            row.complain(faults, "Adjustment Type", "is empty beside an adjustment", "write Restate or Retract");
        }
        if (type.isEmpty() && row.has("Conversion Value") && !row.has("Conversion Currency Code")) {
            row.complain(faults, "Conversion Currency Code", "is empty", "fill it in");
        }
    }
}
