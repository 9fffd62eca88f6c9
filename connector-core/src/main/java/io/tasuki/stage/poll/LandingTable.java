package io.tasuki.stage.poll;

/// A table of the scratch database in which something lies until it is merged.
enum LandingTable {
    ROW("landed_row"),
    VERSION("landed_version"),
    LINK("landed_link"),
    REMOVAL("landed_removal"),
    MET("landed_met");

    final String table;

    LandingTable(String table) {
        this.table = table;
    }
}
