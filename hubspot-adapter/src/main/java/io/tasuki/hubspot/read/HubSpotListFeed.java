package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.hubspot.api.Circle;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.schema.HubSpotVocabulary;
import io.tasuki.hubspot.wire.HubSpotShapes.Item;
import io.tasuki.hubspot.wire.HubSpotShapes.Owner;
import io.tasuki.hubspot.wire.HubSpotShapes.OwnerPage;
import io.tasuki.hubspot.wire.HubSpotShapes.Page;
import io.tasuki.hubspot.wire.HubSpotShapes.Pipeline;
import io.tasuki.hubspot.wire.HubSpotShapes.Stage;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Owners, campaigns and the stages of deals and leads: a page or two, read whole at each poll; only what the store
/// does not hold is pushed.
final class HubSpotListFeed {

    private static final Set<UnicodeScript> FAMILY_FIRST =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private final HubSpotApi api;

    HubSpotListFeed(HubSpotApi api) {
        this.api = api;
    }

    void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        List<CrmRow> rows = switch (request.object()) {
            case HubSpotVocabulary.PIPELINES -> stages(request, "deals");
            case HubSpotVocabulary.LEAD_PIPELINES -> stages(request, "leads");
            case HubSpotVocabulary.CAMPAIGNS -> campaigns(request);
            case HubSpotVocabulary.OWNERS -> owners(request);
            default -> throw new CrmException.Unreadable("'" + request.object() + "' is not an object of HubSpot");
        };
        List<RecordStamp> stamps = rows.stream()
                .map(row -> new RecordStamp(row.id(), row.modifiedAt()))
                .toList();
        Set<RecordStamp> unseen = new HashSet<>(sink.unseen(request.object(), stamps));
        rows.stream()
                .filter(row -> unseen.contains(new RecordStamp(row.id(), row.modifiedAt())))
                .forEach(sink::row);
        sink.checkpoint(FeedState.caughtUp(api.clock()).cursor(cursor.pass()));
    }

    private List<CrmRow> stages(PollRequest request, String type) throws CrmException {
        List<CrmRow> rows = new ArrayList<>();
        for (Pipeline pipeline : api.pipelines(type).results()) {
            for (Stage stage : pipeline.stages()) {
                rows.add(stage(request, pipeline, stage));
            }
        }
        return rows;
    }

    private static CrmRow stage(PollRequest request, Pipeline pipeline, Stage stage) {
        String probability = orEmpty(stage.metadata().get("probability"));
        boolean closed = "true".equals(stage.metadata().get("isClosed"));
        boolean won = closed && probability.matches("1(\\.0+)?");
        Map<String, String> values = Map.of(
                "stage", stage.id(),
                "pipeline", pipeline.id(),
                "label", orEmpty(stage.label()),
                "isClosed", Boolean.toString(closed),
                "isWon", Boolean.toString(won),
                "probability", probability);
        Instant created = HubSpotRows.firstMoment(stage.createdAt(), pipeline.createdAt());
        Instant updated = HubSpotRows.firstMoment(stage.updatedAt(), stage.createdAt(), pipeline.updatedAt());
        return HubSpotRows.named(request, pipeline.id() + "/" + stage.id(), values, created, updated);
    }

    // Marketing's own licence and scope, which the loop can do without: `doctor` says that they are missing.
    private List<CrmRow> campaigns(PollRequest request) throws CrmException {
        List<CrmRow> rows = new ArrayList<>();
        Circle circle = new Circle(request.object());
        String after = "";
        try {
            do {
                Page page = api.campaigns(request.fields(), after);
                page.results().forEach(campaign -> rows.add(campaign(request, campaign)));
                after = page.after().orElse("");
                circle.pass(after);
            } while (!after.isEmpty());
        } catch (CrmException.AccessDenied unlicensed) {
            return List.of();
        }
        return rows;
    }

    private static CrmRow campaign(PollRequest request, Item campaign) {
        Map<String, String> values = new HashMap<>();
        request.fields()
                .forEach(
                        field -> values.put(field, orEmpty(campaign.properties().get(field))));
        Instant created = HubSpotRows.firstMoment(campaign.createdAt());
        Instant updated = HubSpotRows.firstMoment(campaign.updatedAt(), campaign.createdAt());
        return HubSpotRows.named(request, campaign.id(), values, created, updated);
    }

    // Those who left still own records and closed deals.
    private List<CrmRow> owners(PollRequest request) throws CrmException {
        List<CrmRow> rows = new ArrayList<>();
        for (boolean archived : new boolean[] {false, true}) {
            Circle circle = new Circle(request.object());
            String after = "";
            do {
                OwnerPage page = api.owners(archived, after);
                page.results().forEach(owner -> rows.add(owner(request, owner)));
                after = page.after().orElse("");
                circle.pass(after);
            } while (!after.isEmpty());
        }
        return rows;
    }

    private static CrmRow owner(PollRequest request, Owner owner) {
        Map<String, String> values = Map.of(
                "email", orEmpty(owner.email()),
                "name", name(orEmpty(owner.firstName()), orEmpty(owner.lastName())),
                "type", orEmpty(owner.type()),
                "archived", Boolean.toString(owner.archived()));
        Instant created = HubSpotRows.firstMoment(owner.createdAt());
        Instant updated = HubSpotRows.firstMoment(owner.updatedAt(), owner.createdAt());
        return HubSpotRows.named(request, owner.id(), values, created, updated);
    }

    // HubSpot tells the parts of a name and not their order.
    private static String name(String given, String family) {
        boolean familyFirst = !family.isEmpty() && FAMILY_FIRST.contains(UnicodeScript.of(family.codePointAt(0)));
        return (familyFirst ? family + " " + given : given + " " + family).strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
