package io.tasuki.stage.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rules of deals and outcomes told once more, record by record, for comparison; it shares no code with the stage.
final class NaiveOutcomes {

    /// @param handoffs in order of time
    record Lead(String name, String contact, @Nullable String convertedDeal, List<Instant> handoffs) {}

    record Role(String deal, String contact, boolean main) {}

    /// @param since null: since the deal was made
    record Version(@Nullable Instant since, String stage, boolean fieldHistory) {}

    record Deal(
            String id,
            Instant created,
            boolean removed,
            String stage,
            @Nullable LocalDate closeDate,
            int amount,
            List<Version> versions) {}

    record Tie(String deal, String lead, Instant handoff, String rule, boolean counts) {}

    private record State(String kind, @Nullable Instant began) {}

    private static final State OPEN = new State("open", null);

    private final List<Lead> leads;
    private final List<Role> roles;
    private final List<Deal> deals;
    private final ZoneId zone;

    NaiveOutcomes(List<Lead> leads, List<Role> roles, List<Deal> deals, ZoneId zone) {
        this.leads = leads;
        this.roles = roles;
        this.deals = deals;
        this.zone = zone;
    }

    List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (Deal deal : deals) {
            if (!deal.removed()) {
                tie(deal, ties);
            }
        }
        return ties;
    }

    private void tie(Deal deal, List<Tie> ties) {
        TreeMap<String, Tie> converting = new TreeMap<>();
        TreeMap<String, Tie> inRole = new TreeMap<>();
        for (Lead lead : leads) {
            Optional<Instant> handoff = lead.handoffs().stream()
                    .filter(moment -> !moment.isAfter(deal.created().plus(Duration.ofDays(1))))
                    .max(Comparator.naturalOrder());
            boolean plays = roles.stream()
                    .anyMatch(role -> role.deal().equals(deal.id()) && role.contact().equals(lead.contact()));
            if (handoff.isPresent() && deal.id().equals(lead.convertedDeal())) {
                converting.put(lead.name(), new Tie(deal.id(), lead.name(), handoff.get(), "conversion", false));
            } else if (handoff.isPresent() && plays) {
                inRole.put(lead.name(), new Tie(deal.id(), lead.name(), handoff.get(), "contact_role", false));
            }
        }
        TreeMap<String, Tie> contenders = converting.isEmpty() ? inRole : converting;
        @Nullable Tie best = null;
        for (Tie tie : contenders.values()) {
            if (best == null || better(deal, tie, best)) {
                best = tie;
            }
        }
        List<Tie> all = new ArrayList<>(converting.values());
        all.addAll(inRole.values());
        for (Tie tie : all) {
            ties.add(new Tie(tie.deal(), tie.lead(), tie.handoff(), tie.rule(), tie.equals(best)));
        }
    }

    private boolean better(Deal deal, Tie one, Tie other) {
        boolean mainOne = main(deal, one.lead());
        boolean mainOther = main(deal, other.lead());
        return mainOne == mainOther ? one.handoff().isBefore(other.handoff()) : mainOne;
    }

    private boolean main(Deal deal, String lead) {
        return roles.stream().anyMatch(role -> role.main()
                && role.deal().equals(deal.id())
                && leads.stream().anyMatch(l -> l.name().equals(lead) && l.contact().equals(role.contact())));
    }

    /// One text per handoff: lead, moment, outcome, end, days to the win, amount won.
    List<String> outcomes(Instant asOf) {
        List<String> lines = new ArrayList<>();
        List<Tie> ties = ties();
        for (Lead lead : leads) {
            for (Instant handoff : lead.handoffs()) {
                if (!handoff.isAfter(asOf)) {
                    List<Deal> own = deals.stream()
                            .filter(deal -> ties.stream().anyMatch(tie -> tie.counts()
                                    && tie.deal().equals(deal.id())
                                    && tie.lead().equals(lead.name())
                                    && tie.handoff().equals(handoff)))
                            .toList();
                    lines.add(lead.name() + " " + handoff + " " + outcome(handoff, own, asOf));
                }
            }
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private String outcome(Instant handoff, List<Deal> own, Instant asOf) {
        int wins = 0;
        int losses = 0;
        int existing = 0;
        int amount = 0;
        @Nullable Instant firstWin = null;
        @Nullable Instant lastLoss = null;
        for (Deal deal : own) {
            if (deal.created().isAfter(asOf)) {
                continue;
            }
            existing++;
            State state = state(deal, asOf);
            if (state.kind().equals("won")) {
                wins++;
                amount += deal.amount();
                if (state.began() != null && (firstWin == null || state.began().isBefore(firstWin))) {
                    firstWin = state.began();
                }
            } else if (state.kind().equals("lost")) {
                losses++;
                if (state.began() != null && (lastLoss == null || state.began().isAfter(lastLoss))) {
                    lastLoss = state.began();
                }
            }
        }
        if (wins > 0) {
            Object days = firstWin == null
                    ? "-"
                    : Math.max(0, firstWin.atZone(zone).toLocalDate().toEpochDay()
                            - handoff.atZone(zone).toLocalDate().toEpochDay());
            return "won " + (firstWin == null ? "-" : firstWin) + " " + days + " " + amount + ".0";
        }
        if (existing > 0 && losses == existing) {
            return "lost " + (lastLoss == null ? "-" : lastLoss) + " - -";
        }
        return "open - - -";
    }

    private State state(Deal deal, Instant asOf) {
        List<Version> field = chronicle(deal, true);
        List<Version> stage = chronicle(deal, false);
        List<Version> main = stage.isEmpty() ? field : stage;
        State past = spell(deal, main, asOf);
        if (main.stream().anyMatch(version -> version.since() != null && version.since().isAfter(asOf))) {
            return past;
        }
        String kind = kind(deal.stage());
        if (kind.equals("open")) {
            return OPEN;
        }
        if (past.kind().equals(kind)) {
            return past;
        }
        State second = spell(deal, field, asOf);
        if (second.kind().equals(kind)) {
            return second;
        }
        if (deal.closeDate() == null) {
            return new State(kind, null);
        }
        Instant closed = deal.closeDate().atStartOfDay(zone).toInstant();
        return closed.isAfter(asOf) ? past : new State(kind, closed);
    }

    private static List<Version> chronicle(Deal deal, boolean fieldHistory) {
        List<Version> made = new ArrayList<>();
        List<Version> older = new ArrayList<>();
        List<Version> later = new ArrayList<>();
        for (Version version : deal.versions()) {
            if (version.fieldHistory() == fieldHistory) {
                if (version.since() == null) {
                    made.addFirst(version);
                } else if (version.since().equals(deal.created())) {
                    made.add(version);
                } else {
                    (version.since().isBefore(deal.created()) ? older : later).add(version);
                }
            }
        }
        Comparator<Version> byTime = Comparator.comparing(Version::since);
        older.sort(byTime);
        later.sort(byTime);
        made.addAll(older);
        made.addAll(later);
        return made;
    }

    // How the deal stood by its chronicle alone, and since when without a break.
    private static State spell(Deal deal, List<Version> chronicle, Instant asOf) {
        State state = OPEN;
        for (Version version : chronicle) {
            Instant written = version.since() == null || version.since().isBefore(deal.created())
                    ? deal.created()
                    : version.since();
            if (written.isAfter(asOf)) {
                break;
            }
            String kind = kind(version.stage());
            if (!kind.equals(state.kind())) {
                // An early row ranks late, but the spell it begins keeps the row's own moment.
                state = new State(kind, version.since() == null ? deal.created() : version.since());
            }
        }
        return state;
    }

    private static String kind(String stage) {
        return switch (stage) {
            case "won", "lost" -> stage;
            default -> "open";
        };
    }
}
