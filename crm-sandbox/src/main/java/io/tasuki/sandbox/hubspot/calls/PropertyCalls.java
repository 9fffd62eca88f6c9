package io.tasuki.sandbox.hubspot.calls;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Property;
import io.tasuki.sandbox.hubspot.state.PropertyDraft;
import io.tasuki.sandbox.hubspot.state.PropertySet;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Property definitions and groups.
public final class PropertyCalls {

    private final Portal portal;

    public PropertyCalls(Portal portal) {
        this.portal = portal;
    }

    public void addTo(CallTable calls, String properties) {
        String all = properties + "/{type}";
        calls.on("GET", all, this::list);
        calls.on("POST", all, this::create);
        calls.on("GET", all + "/groups", this::groups);
        calls.on("POST", all + "/groups", this::createGroup);
        calls.on("GET", all + "/groups/{group}", this::getGroup);
        calls.on("DELETE", all + "/groups/{group}", this::removeGroup);
        calls.on("POST", all + "/batch/read", this::readBatch);
        calls.on("POST", all + "/batch/create", this::createBatch);
        calls.on("POST", all + "/batch/archive", this::archiveBatch);
        calls.on("GET", all + "/{name}", this::get);
        calls.on("PATCH", all + "/{name}", this::update);
        calls.on("DELETE", all + "/{name}", this::archive);
    }

    private PropertySet set(PathValues path) {
        return portal.table(path.get("type")).properties();
    }

    private Reply list(Request request, PathValues path) {
        boolean archived = Bodies.flag(request.query(), "archived");
        return Reply.ok(Map.of(
                "results",
                set(path).list(archived).stream().map(PropertyView::show).toList()));
    }

    private Reply get(Request request, PathValues path) {
        return Reply.ok(PropertyView.show(existing(set(path), path.get("name"))));
    }

    private static Property existing(PropertySet set, String name) {
        return set.find(name)
                .orElseThrow(() ->
                        Problem.notFound("Property " + name + " does not exist").refusal());
    }

    private Reply create(Request request, PathValues path) {
        return Reply.json(201, PropertyView.show(create(set(path), request.json())));
    }

    /// An archived name comes back as it was, whatever the draft says.
    private Property create(PropertySet set, JsonNode body) {
        PropertyDraft draft = PropertyView.draft(set, body);
        Optional<Property> known = set.any(draft.name());
        if (known.isPresent() && known.get().archived()) {
            Property restored = known.get().archived(false, portal.now());
            set.replace(restored);
            hide(set, restored);
            return restored;
        }
        if (known.isPresent()) {
            throw exists(draft.name()).refusal();
        }
        Property added = set.add(draft, portal.now());
        hide(set, added);
        return added;
    }

    private void hide(PropertySet set, Property property) {
        set.hide(
                property.name(),
                portal.now().plusMillis(portal.switches().delays().propertyMillis()));
    }

    private static Problem exists(String name) {
        return Problem.of(409, "OBJECT_ALREADY_EXISTS", "A property named '" + name + "' already exists.")
                .with("subCategory", "Properties.PROPERTY_WITH_NAME_EXISTS");
    }

    private Reply createBatch(Request request, PathValues path) {
        PropertySet set = set(path);
        BatchAnswer answer = BatchAnswer.to(request, portal);
        for (JsonNode input : Bodies.inputs(request.json(), Bodies.MAX_INPUTS)) {
            try {
                answer.add(PropertyView.show(create(set, input)));
            } catch (Refusal refused) {
                answer.fail(refused.problem()
                        .withContext("name", List.of(input.path("name").asText())));
            }
        }
        return answer.reply(201);
    }

    private Reply readBatch(Request request, PathValues path) {
        PropertySet set = set(path);
        BatchAnswer answer = BatchAnswer.to(request, portal);
        for (JsonNode input : Bodies.inputs(request.json(), Bodies.MAX_INPUTS)) {
            String name = input.path("name").asText();
            set.find(name)
                    .ifPresentOrElse(
                            property -> answer.add(PropertyView.show(property)),
                            () -> answer.fail(Problem.notFound("Property " + name + " does not exist")
                                    .withContext("name", List.of(name))));
        }
        return answer.reply(200);
    }

    private Reply archiveBatch(Request request, PathValues path) {
        PropertySet set = set(path);
        for (JsonNode input : Bodies.inputs(request.json(), Bodies.MAX_INPUTS)) {
            set.find(input.path("name").asText()).ifPresent(property -> archive(set, property));
        }
        return Reply.empty(204);
    }

    private Reply archive(Request request, PathValues path) {
        archive(set(path), existing(set(path), path.get("name")));
        return Reply.empty(204);
    }

    private void archive(PropertySet set, Property property) {
        set.replace(property.archived(true, portal.now()));
    }

    /// `options` replaces the whole list.
    private Reply update(Request request, PathValues path) {
        PropertySet set = set(path);
        Property property = existing(set, path.get("name"));
        JsonNode body = request.json();
        Property changed = property.described(
                body.path("label").asText(property.label()),
                body.path("groupName").asText(property.groupName()),
                body.path("description").asText(property.description()),
                body.has("options") ? PropertyView.options(body.path("options")) : property.options(),
                portal.now());
        set.replace(changed);
        return Reply.ok(PropertyView.show(changed));
    }

    private Reply groups(Request request, PathValues path) {
        List<Map<String, Object>> shown = new ArrayList<>();
        set(path).groups().forEach(group -> shown.add(show(group)));
        return Reply.ok(Map.of("results", shown));
    }

    private Reply createGroup(Request request, PathValues path) {
        PropertySet set = set(path);
        String name = request.json().path("name").asText();
        String label = request.json().path("label").asText();
        if (name.isEmpty() || label.isEmpty()) {
            throw Problem.invalid("A property group needs a name and a label").refusal();
        }
        if (set.hasGroup(name)) {
            throw Problem.of(409, "OBJECT_ALREADY_EXISTS", "A property group named '" + name + "' already exists.")
                    .refusal();
        }
        PropertySet.Group group = new PropertySet.Group(name, label);
        set.addGroup(group);
        return Reply.json(201, show(group));
    }

    private Reply getGroup(Request request, PathValues path) {
        return Reply.ok(show(existingGroup(set(path), path)));
    }

    private static PropertySet.Group existingGroup(PropertySet set, PathValues path) {
        return set.groups().stream()
                .filter(group -> group.name().equals(path.get("group")))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No such property group").refusal());
    }

    private Reply removeGroup(Request request, PathValues path) {
        PropertySet set = set(path);
        PropertySet.Group group = existingGroup(set, path);
        if (set.list(false).stream().anyMatch(property -> property.groupName().equals(group.name()))) {
            throw Problem.invalid("Property group '" + group.name() + "' has properties in use")
                    .refusal();
        }
        set.removeGroup(group);
        return Reply.empty(204);
    }

    private static Map<String, Object> show(PropertySet.Group group) {
        return Map.of("name", group.name(), "label", group.label(), "displayOrder", -1, "archived", false);
    }
}
