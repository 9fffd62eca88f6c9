package io.tasuki.report.section;

import io.tasuki.attribution.Attribution;
import io.tasuki.attribution.AttributionReport;
import io.tasuki.attribution.AttributionReport.Level;
import io.tasuki.attribution.AttributionRequest;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.attribution.touch.Touches;
import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Drawing;
import io.tasuki.report.Drawing.Shape;
import io.tasuki.report.Figure;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.report.desk.Desk;
import io.tasuki.report.desk.ReportRequest;
import io.tasuki.report.desk.Tallies;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Campaigns by what the handoffs of the last twelve months won, credited in equal parts to the touches before the handoff.
final class CampaignsSection {

    private static final String MODEL = "linear";
    private static final int MOST = 20;

    private final Desk desk;
    private final AttributionReport attribution;
    private final Tallies tallies;

    private CampaignsSection(Desk desk) {
        this.desk = desk;
        this.attribution = Attribution.sums(desk.session(), request(desk.request()));
        this.tallies = desk.count("campaigns", Sql.load(CampaignsSection.class, "campaigns"));
    }

    private static AttributionRequest request(ReportRequest request) {
        return new AttributionRequest(
                new JourneyRequest(
                        request.asOf(),
                        Optional.of(request.yearSince()),
                        Optional.empty(),
                        request.zone(),
                        TouchSpan.UNTIL_HANDOFF),
                request.touches(),
                List.of(CreditModel.named(MODEL).orElseThrow()),
                List.of(),
                List.of(Breakdown.CAMPAIGN));
    }

    /// Comes first, and asks for no handoffs.
    static void findTouches(Session session, ReportRequest request) {
        Touches.find(session, request.touches(), request.zone());
    }

    static Section tell(Desk desk) {
        CampaignsSection section = new CampaignsSection(desk);
        List<Level> campaigns = section.attribution.summary().stream()
                .filter(level -> !level.id().isEmpty())
                .toList();
        if (campaigns.isEmpty()) {
            return new Section("campaigns", List.of(new Block.Remarks("missing", List.of(Remark.of("no_touches")))));
        }
        return new Section("campaigns", Stream.of(
                        Stream.of(section.totals(), section.table(campaigns)), more(campaigns))
                .flatMap(blocks -> blocks)
                .toList());
    }

    private static Stream<Block> more(List<Level> campaigns) {
        return campaigns.size() <= MOST
                ? Stream.of()
                : Stream.of(new Block.Remarks(
                        "remarks", List.of(Remark.of("more_campaigns", new Value.Count(campaigns.size() - MOST)))));
    }

    private Block totals() {
        return new Block.Figures(
                "totals",
                List.of(
                        tallies.figure("handoffs", "all"),
                        tallies.figure("won", "won"),
                        tallies.figure("untouched", "untouched"),
                        Figure.of("touches", new Value.Count(attribution.totals().touches()))));
    }

    private Block table(List<Level> campaigns) {
        List<Column> columns = Stream.of(
                        "campaign", "leads", "handoffs", "won", "credited_wins", "revenue", "cost", "cost_per_won", "return_on_cost")
                .map(Column::of)
                .toList();
        List<Row> rows = campaigns.stream()
                .sorted(Comparator.comparing(Level::wonRevenue, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Level::wonHandoffs, Comparator.reverseOrder())
                        .thenComparing(Level::name)
                        .thenComparing(Level::id))
                .limit(MOST)
                .map(this::row)
                .toList();
        return new Block.Table("campaigns", columns, rows, new Drawing(Shape.BARS, 0, List.of(5)));
    }

    private Row row(Level level) {
        return new Row(List.of(
                Cell.of(new Value.Name(level.name())),
                Cell.of(new Value.Count(level.leads())),
                tallies.cell(new Value.Count(level.handoffs()), "campaign/" + level.id() + "/handoffs"),
                tallies.cell(new Value.Count(level.wonHandoffs()), "campaign/" + level.id() + "/won"),
                Cell.of(new Value.Amount(level.creditedWins())),
                Cell.of(revenue(level.wonRevenue())),
                Cell.of(money(level.cost(), "no_cost")),
                Cell.of(money(level.costPerWonDeal(), level.cost() == null ? "no_cost" : "no_wins")),
                Cell.of(level.roi() == null ? new Value.Unknown("not_known") : Value.Share.of(level.roi()))));
    }

    private Value revenue(@Nullable BigDecimal revenue) {
        return revenue == null ? new Value.Unknown("no_amount") : desk.money(revenue.doubleValue());
    }

    private Value money(@Nullable Double amount, String why) {
        return amount == null ? new Value.Unknown(why) : desk.money(amount);
    }
}
