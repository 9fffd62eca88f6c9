package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.generate.records.Book;
import io.tasuki.sandbox.generate.records.HubSpotPages;
import io.tasuki.sandbox.generate.records.Page;
import io.tasuki.sandbox.generate.records.SalesforcePages;
import io.tasuki.sandbox.generate.tell.StoryTable;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A made-up world in which everything goes wrong that does in real ones: what all CRMs hold, and the truth about it.
/// Its tables are told anew at each walk, so it takes no memory.
public final class MessyWorld {

    private static final Instant NOW = Instant.parse("2026-09-30T09:00:00Z");
    private static final String PORTAL = "4242";
    private static final String SECOND_PORTAL = "4343";

    private final WorldRecipe recipe;
    private final CircleTeller teller;
    private final Layout layout;
    private final WorldTruth truth;

    private MessyWorld(WorldRecipe recipe, CircleTeller teller, Layout layout, WorldTruth truth) {
        this.recipe = recipe;
        this.teller = teller;
        this.layout = layout;
        this.truth = truth;
    }

    public static MessyWorld of(WorldRecipe recipe) {
        Topology topology = recipe.topology();
        RecordNames names = new RecordNames(topology);
        Scene usual = new Scene(topology, NOW, new SalesTeam(NOW, topology.usualLink()));
        CircleTeller teller = new CircleTeller(recipe, usual);
        WorldTruth truth = new WorldTruth(recipe, NOW, teller, new Answers(topology, names));
        return new MessyWorld(recipe, teller, new Layout(topology, names, NOW), truth);
    }

    public WorldRecipe recipe() {
        return recipe;
    }

    /// What one sandbox serves: the portal and the organisation, or the one of them that this topology has.
    public DataSet data() {
        return new DataSet(
                name(),
                NOW,
                portal(PORTAL, hasPortal() ? tables(HubSpotPages.all(), Shelf::portal) : List.of()),
                organization(hasOrganization() ? tables(SalesforcePages.all(), Shelf::organization) : List.of()));
    }

    /// What a second sandbox serves when there are two portals: the other portal, and no organisation.
    public Optional<DataSet> secondData() {
        return recipe.topology() == Topology.TWO_PORTALS
                ? Optional.of(new DataSet(
                        name() + "-west",
                        NOW,
                        portal(SECOND_PORTAL, tables(HubSpotPages.all(), Shelf::secondPortal)),
                        organization(List.of())))
                : Optional.empty();
    }

    public WorldTruth truth() {
        return truth;
    }

    /// The configuration of a product that is to find this truth.
    public String configuration() {
        return ExampleConfiguration.of(recipe.topology());
    }

    /// Writes a data set folder, the second portal's in `west` inside it, and beside the tables `truth.json` and
    /// `tasuki.yaml`; every life is told only once.
    public void writeTo(Path folder) {
        MessyFolder.write(this, folder);
    }

    CircleTeller teller() {
        return teller;
    }

    Layout layout() {
        return layout;
    }

    private String name() {
        return recipe.topology().label() + "-" + recipe.leads() + "-seed" + recipe.seed();
    }

    private boolean hasPortal() {
        return recipe.topology() != Topology.SALESFORCE_ALONE;
    }

    private boolean hasOrganization() {
        return recipe.topology() != Topology.HUBSPOT_ALONE;
    }

    private List<Table> tables(List<Page> pages, Function<Shelf, Book> book) {
        return pages.stream().<Table>map(page -> table(page, book)).toList();
    }

    private StoryTable table(Page page, Function<Shelf, Book> book) {
        return StoryTable.of(page.table(), page.columns(), out -> {
            page.always().accept(out);
            for (int number = 0; page.told() && number < teller.circles(); number++) {
                page.rows().accept(book.apply(layout.write(teller.tell(number))), out);
            }
        });
    }

    private static Side portal(String id, List<Table> tables) {
        return Side.of(id, Hours.ZONE, "JPY", tables);
    }

    private static Side organization(List<Table> tables) {
        return Side.of(RecordId.of("00D", "5g", 1), Hours.ZONE, "JPY", tables);
    }
}
