package io.tasuki.stage.handoff;

import io.tasuki.stage.link.LinkRule;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Keeps the ledger: every handoff with its attributes as they stood then, and the deals tied to it.
///
/// 1. A handoff's moment is when its rule sees it happen, or the value of the field that dates it; a date without a time
///    is the beginning of that local day, and its attributes are read at the end of that day.
/// 2. A value that is no moment is no handoff; the report counts it.
/// 3. Ambiguous leads have handoffs too, and deals are theirs; only conversion and write-back leave them out.
/// 4. A handoff is judged by the first version of the definition that fits it, as things stood at its moment.
/// 5. Ties are made with all that is known now. At an earlier moment a deal whose handoff had not happened yet counts
///    for nobody.
public final class Ledger {

    private static final List<String> CLOCKS = List.of("zone_name", "steady", "local_day", "moment_at", "day_start", "moment_of");
    private static final List<String> OUTCOMES = List.of("deal_state_of", "outcome_of", "outcome_at", "entry_of", "entry_known");

    private Ledger() {}

    /// Rebuilds `handoff`, `handoff_attribute`, `handoff_level`, `handoff_criterion`, `deal_tie` and what `outcome_at` reads, from linked and
    /// landed records. [#defineMacros] comes first. All leads are stale then.
    public static LedgerReport rebuild(Session session, LinkSettings link, HandoffSettings settings) {
        session.script(load("clear"));
        ReportingCurrency.write(session, settings.reportingCurrency());
        Verdicts.agree(session, settings.definition());
        sources(session, link);
        session.script(load("scope_all"));
        leads(session, link, settings);
        session.execute(load("deal_tie"), settings.graceDays());
        ErasedHandoffs.add(session, settings.attributes());
        session.script(load("every_lead"));
        session.execute(load("stale_lead"));
        new Attributes(session, settings.attributes()).ofLineItems();
        SideBySide.all(session, settings.attributes());
        return report(session);
    }

    /// Does the same as [#rebuild] where only the dirty records have changed since it was last done, at a cost in
    /// proportion to them; [io.tasuki.stage.link.Linker#relink] comes first. The leads that may differ are stale then.
    public static LedgerReport update(Session session, LinkSettings link, HandoffSettings settings) {
        sources(session, link);
        LedgerScope.find(session, settings);
        if (!LedgerScope.isEmpty(session)) {
            session.script(load("clear_leads"));
            leads(session, link, settings);
        }
        session.script(load("clear_ties"));
        session.execute(load("deal_tie"), settings.graceDays());
        ErasedHandoffs.retie(session);
        session.execute(load("changed_lead"));
        new Attributes(session, settings.attributes()).ofLineItems();
        SideBySide.changed(session);
        session.execute(load("stale_lead"));
        return report(session);
    }

    private static void leads(Session session, LinkSettings link, HandoffSettings settings) {
        new Handoffs(session, settings, link.deals()).find();
        session.execute(load("handoff_sight"), settings.zone().getId());
        new Attributes(session, settings.attributes()).ofLeads();
        Verdicts.judge(session, settings);
        settings.signs().forEach(new Signs(session)::read);
    }

    /// Defines `outcome_of(leads, as_of, zone)`, `outcome_at(as_of, zone)` for all of them, and the macros they stand
    /// on; the neutral views must exist.
    public static void defineMacros(Session session) {
        macros().forEach(session::script);
    }

    /// What defines the macros, one after the other.
    public static List<String> macros() {
        return Stream.concat(CLOCKS.stream(), OUTCOMES.stream()).map(Ledger::load).toList();
    }

    /// Defines `local_day(moment, zone)`, `moment_at(shown, zone)`, `day_start(day, zone)` and `moment_of(written, zone)`: how days
    /// and moments of a zone become each other.
    public static void defineClocks(Session session) {
        CLOCKS.forEach(macro -> session.script(load(macro)));
    }

    /// A fingerprint of all that the ledger says at a moment, attributes, ties and evidence included: the same text for
    /// the same ledger, wherever and whenever it was made.
    public static String fingerprint(Session session, Instant asOf, ZoneId zone) {
        return session.query(load("entry_digest"), row -> row.text(1), asOf, zone.getId()).getFirst();
    }

    private static void sources(Session session, LinkSettings link) {
        session.script(load("deal_source"));
        link.deals().forEach(name ->
                session.execute("insert into deal_source values (?, ?)", name.connection(), name.object()));
        session.script(load("link_rule"));
        for (int place = 0; place < link.links().size(); place++) {
            session.execute("insert into link_rule values (?, ?)", place, name(link.links().get(place)));
        }
        String parts = load("deal_part");
        session.script(link.links().contains(LinkRule.ACCOUNT) ? parts + "union all\n" + load("account_part") : parts);
    }

    private static String name(LinkRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static LedgerReport report(Session session) {
        return session.query(
                        load("ledger_report"),
                        row -> new LedgerReport(row.number(1), row.number(2), row.number(3), row.number(4)))
                .getFirst();
    }

    private static String load(String name) {
        return Sql.load(Ledger.class, name);
    }
}
