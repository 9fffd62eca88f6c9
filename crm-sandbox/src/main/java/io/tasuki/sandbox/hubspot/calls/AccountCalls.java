package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Owner;
import io.tasuki.sandbox.hubspot.state.Pipeline;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The account itself, its owners and its pipelines.
public final class AccountCalls {

    private static final int OWNERS_PAGE = 100;
    private static final int OWNERS_MAX = 500;

    private final Portal portal;

    public AccountCalls(Portal portal) {
        this.portal = portal;
    }

    public void addOwners(CallTable calls, String owners) {
        calls.on("GET", owners, this::listOwners);
        // HubSpot's own client asks with the slash.
        calls.on("GET", owners + "/", this::listOwners);
        calls.on("GET", owners + "/{ownerId}", this::getOwner);
    }

    public void addPipelines(CallTable calls, String pipelines) {
        calls.on("GET", pipelines + "/{type}", this::listPipelines);
        calls.on("GET", pipelines + "/{type}/{pipelineId}", this::getPipeline);
        calls.on("GET", pipelines + "/{type}/{pipelineId}/stages", this::listStages);
        calls.on("GET", pipelines + "/{type}/{pipelineId}/stages/{stageId}", this::getStage);
    }

    public void addDetails(CallTable calls, String details) {
        calls.on("GET", details, (request, path) -> details());
    }

    private Reply details() {
        ZoneOffset offset = portal.timeZone().getRules().getOffset(portal.now());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("portalId", portalId());
        shown.put("accountType", "DEVELOPER_TEST");
        shown.put("timeZone", portal.timeZone().getId());
        shown.put("companyCurrency", portal.currency());
        shown.put("additionalCurrencies", List.of());
        shown.put("utcOffset", offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
        shown.put("utcOffsetMilliseconds", offset.getTotalSeconds() * 1000L);
        shown.put("uiDomain", "app.hubspot.com");
        shown.put("dataHostingLocation", "na1");
        return Reply.ok(shown);
    }

    private Object portalId() {
        return portal.id().chars().allMatch(Character::isDigit) ? Long.valueOf(portal.id()) : portal.id();
    }

    private Reply listOwners(Request request, PathValues path) {
        boolean archived = Bodies.flag(request.query(), "archived");
        String email = request.query().first("email").orElse("");
        int limit = Bodies.limit(request.query(), OWNERS_PAGE, OWNERS_MAX);
        long offset = request.query().first("after").map(Bodies::cursor).orElse(0L);
        List<Owner> found = portal.owners().values().stream()
                .filter(owner -> owner.archived() == archived)
                .filter(owner -> email.isEmpty() || owner.email().equalsIgnoreCase(email))
                .skip(offset)
                .limit(limit + 1L)
                .toList();
        List<Map<String, Object>> shown =
                found.stream().limit(limit).map(AccountCalls::show).toList();
        return Reply.ok(ObjectCalls.page(request, shown, found.size() > limit ? Long.toString(offset + limit) : null));
    }

    private Reply getOwner(Request request, PathValues path) {
        Owner owner = portal.owners().get(path.get("ownerId"));
        if (owner == null || owner.archived() != Bodies.flag(request.query(), "archived")) {
            throw Problem.notFound("No owner with this id").refusal();
        }
        return Reply.ok(show(owner));
    }

    /// Deactivated owners have no user id any more, only the one they had.
    private static Map<String, Object> show(Owner owner) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", owner.id());
        shown.put("email", owner.email());
        shown.put("type", "PERSON");
        shown.put("firstName", owner.firstName());
        shown.put("lastName", owner.lastName());
        shown.put("userId", owner.archived() ? null : number(owner.userId()));
        shown.put("userIdIncludingInactive", number(owner.userId()));
        shown.put("createdAt", Moments.text(0));
        shown.put("updatedAt", Moments.text(0));
        shown.put("archived", owner.archived());
        shown.put("teams", List.of());
        return shown;
    }

    private static Object number(String text) {
        return text.chars().allMatch(Character::isDigit) && !text.isEmpty() ? Long.valueOf(text) : text;
    }

    private Reply listPipelines(Request request, PathValues path) {
        String type = portal.table(path.get("type")).type().name();
        return Reply.ok(Map.of(
                "results",
                portal.pipelines(type).stream().map(AccountCalls::show).toList()));
    }

    private Reply getPipeline(Request request, PathValues path) {
        return Reply.ok(show(pipeline(path)));
    }

    private Reply listStages(Request request, PathValues path) {
        return Reply.ok(Map.of("results", stages(pipeline(path))));
    }

    private Reply getStage(Request request, PathValues path) {
        return Reply.ok(stages(pipeline(path)).stream()
                .filter(stage -> path.get("stageId").equals(stage.get("id")))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No stage with this id").refusal()));
    }

    private Pipeline pipeline(PathValues path) {
        String type = portal.table(path.get("type")).type().name();
        return portal.pipelines(type).stream()
                .filter(pipeline -> pipeline.id().equals(path.get("pipelineId")))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No pipeline with this id").refusal());
    }

    private static Map<String, Object> show(Pipeline pipeline) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", pipeline.id());
        shown.put("label", pipeline.label());
        shown.put("displayOrder", pipeline.displayOrder());
        shown.put("archived", false);
        shown.put("stages", stages(pipeline));
        shown.put("createdAt", Moments.text(0));
        shown.put("updatedAt", Moments.text(0));
        return shown;
    }

    private static List<Map<String, Object>> stages(Pipeline pipeline) {
        List<Map<String, Object>> stages = new ArrayList<>();
        for (Pipeline.Stage stage : pipeline.stages()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", stage.id());
            shown.put("label", stage.label());
            shown.put("displayOrder", stage.displayOrder());
            shown.put("archived", false);
            shown.put(
                    "metadata",
                    Map.of("probability", stage.probability(), "isClosed", Boolean.toString(stage.closed())));
            stages.add(shown);
        }
        return stages;
    }
}
