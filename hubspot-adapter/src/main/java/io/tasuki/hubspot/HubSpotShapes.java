package io.tasuki.hubspot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What HubSpot's replies look like, as far as we read them. Every field but a record's id may be missing, whatever the
/// documentation says.
final class HubSpotShapes {

    private HubSpotShapes() {}

    /// @param id unique within an object type
    /// @param updatedAt the same stamp as the last-modified property
    /// @param objectWriteTraceId ours, given back by batch writes
    record Item(
            String id,
            PropertyValues properties,
            Map<String, List<Version>> propertiesWithHistory,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String archivedAt,
            @Nullable String objectWriteTraceId) {}

    /// One former or present value of a property; newest first on the wire.
    record Version(@Nullable String value, @Nullable String timestamp) {}

    record Page(List<Item> results, @Nullable Paging paging) {

        Page {
            results = orEmpty(results);
        }

        Optional<String> after() {
            return afterOf(paging);
        }
    }

    record Paging(@Nullable Next next) {}

    record Next(@Nullable String after) {}

    /// A batch reply of any status: from 2026-09 on the errors come with an ordinary 200 too.
    record Batch(List<Item> results, List<Problem> errors) {

        Batch {
            results = orEmpty(results);
            errors = orEmpty(errors);
        }
    }

    /// An error, of a whole call or of one input of a batch.
    ///
    /// @param message may quote what people typed: never shown
    record Problem(
            @Nullable String category,
            @Nullable String subCategory,
            @Nullable String message,
            @Nullable String correlationId,
            @Nullable String policyName,
            @Nullable JsonNode context,
            List<Detail> errors) {

        Problem {
            errors = orEmpty(errors);
        }

        /// What the context lists under `key`, there or in the details.
        List<String> context(String key) {
            List<String> found = new ArrayList<>(texts(context, key));
            errors.forEach(detail -> found.addAll(texts(detail.context(), key)));
            return found;
        }
    }

    record Detail(@Nullable String code, @Nullable String in, @Nullable JsonNode context) {}

    record LinkBatch(List<LinkResult> results) {

        LinkBatch {
            results = orEmpty(results);
        }
    }

    record LinkResult(@Nullable From from, List<To> to, @Nullable Paging paging) {

        LinkResult {
            to = orEmpty(to);
        }

        Optional<String> after() {
            return afterOf(paging);
        }
    }

    record From(String id) {}

    /// @param toObjectId a number or a text on the wire
    record To(String toObjectId, List<LinkType> associationTypes) {

        To {
            associationTypes = orEmpty(associationTypes);
        }
    }

    record LinkType(@Nullable String category, int typeId, @Nullable String label) {}

    record PropertyList(List<Property> results) {

        PropertyList {
            results = orEmpty(results);
        }
    }

    record Property(
            String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String fieldType,
            boolean calculated,
            @Nullable Modification modificationMetadata,
            List<Option> options) {

        Property {
            options = orEmpty(options);
        }

        boolean writable() {
            return !calculated && (modificationMetadata == null || !modificationMetadata.readOnlyValue());
        }
    }

    record Modification(boolean readOnlyValue) {}

    record Option(String value) {}

    record PipelineList(List<Pipeline> results) {

        PipelineList {
            results = orEmpty(results);
        }
    }

    record Pipeline(String id, List<Stage> stages, @Nullable String createdAt, @Nullable String updatedAt) {

        Pipeline {
            stages = orEmpty(stages);
        }
    }

    record Stage(
            String id,
            @Nullable String label,
            Map<String, @Nullable String> metadata,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        Stage {
            metadata = metadata == null ? Map.of() : metadata;
        }
    }

    record OwnerPage(List<Owner> results, @Nullable Paging paging) {

        OwnerPage {
            results = orEmpty(results);
        }

        Optional<String> after() {
            return afterOf(paging);
        }
    }

    record Owner(
            String id,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String type,
            boolean archived,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    /// What the token endpoint says, good or bad; it words a refusal in two ways at once.
    record Grant(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("expires_in") long expiresIn,
            @Nullable String error,
            @Nullable String status) {

        @Override
        public String toString() {
            return "Grant[hidden]";
        }
    }

    /// @param uiDomain the host where people work, which differs by data centre
    record Account(
            @Nullable String portalId,
            @Nullable String uiDomain,
            @Nullable String timeZone,
            @Nullable String companyCurrency) {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static Optional<String> afterOf(@Nullable Paging paging) {
        return Optional.ofNullable(paging).map(Paging::next).map(Next::after).filter(after -> !after.isBlank());
    }

    private static List<String> texts(@Nullable JsonNode context, String key) {
        if (context == null || context.get(key) == null) {
            return List.of();
        }
        JsonNode found = context.get(key);
        List<String> texts = new ArrayList<>();
        if (found.isValueNode()) {
            texts.add(found.asText());
        }
        found.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }
}
