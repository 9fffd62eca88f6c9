package io.tasuki.hubspot.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What HubSpot's replies look like, as far as we read them. Every field but a record's id may be missing, whatever the
/// documentation says.
public final class HubSpotShapes {

    private HubSpotShapes() {}

    /// @param id unique within an object type
    /// @param updatedAt the same stamp as the last-modified property
    /// @param objectWriteTraceId ours, given back by batch writes
    public record Item(
            String id,
            PropertyValues properties,
            Map<String, List<Version>> propertiesWithHistory,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String archivedAt,
            @Nullable String objectWriteTraceId) {}

    /// One former or present value of a property; newest first on the wire.
    public record Version(@Nullable String value, @Nullable String timestamp) {}

    public record Page(List<Item> results, @Nullable Paging paging) {

        public Page {
            results = orEmpty(results);
        }

        public Optional<String> after() {
            return afterOf(paging);
        }
    }

    public record Paging(@Nullable Next next) {}

    public record Next(@Nullable String after) {}

    /// A batch reply of any status: from 2026-09 on the errors come with an ordinary 200 too.
    public record Batch(List<Item> results, List<Problem> errors) {

        public Batch {
            results = orEmpty(results);
            errors = orEmpty(errors);
        }
    }

    /// An error, of a whole call or of one input of a batch.
    ///
    /// @param message may quote what people typed: never shown
    public record Problem(
            @Nullable String category,
            @Nullable String subCategory,
            @Nullable String message,
            @Nullable String correlationId,
            @Nullable String policyName,
            @Nullable JsonNode context,
            List<Detail> errors) {

        public Problem {
            errors = orEmpty(errors);
        }

        /// What the context lists under `key`, there or in the details.
        public List<String> context(String key) {
            List<String> found = new ArrayList<>(texts(context, key));
            errors.forEach(detail -> found.addAll(texts(detail.context(), key)));
            return found;
        }
    }

    public record Detail(@Nullable String code, @Nullable String in, @Nullable JsonNode context) {}

    public record LinkBatch(List<LinkResult> results) {

        public LinkBatch {
            results = orEmpty(results);
        }
    }

    public record LinkResult(@Nullable From from, List<To> to, @Nullable Paging paging) {

        public LinkResult {
            to = orEmpty(to);
        }

        public Optional<String> after() {
            return afterOf(paging);
        }
    }

    public record From(String id) {}

    /// @param toObjectId a number or a text on the wire
    public record To(String toObjectId, List<LinkType> associationTypes) {

        public To {
            associationTypes = orEmpty(associationTypes);
        }
    }

    public record LinkType(@Nullable String category, int typeId, @Nullable String label) {}

    public record PropertyList(List<Property> results) {

        public PropertyList {
            results = orEmpty(results);
        }
    }

    public record Property(
            String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String fieldType,
            boolean calculated,
            @Nullable Modification modificationMetadata,
            List<Option> options) {

        public Property {
            options = orEmpty(options);
        }

        public boolean writable() {
            return !calculated && (modificationMetadata == null || !modificationMetadata.readOnlyValue());
        }
    }

    public record Modification(boolean readOnlyValue) {}

    public record Option(String value) {}

    public record PipelineList(List<Pipeline> results) {

        public PipelineList {
            results = orEmpty(results);
        }
    }

    public record Pipeline(String id, List<Stage> stages, @Nullable String createdAt, @Nullable String updatedAt) {

        public Pipeline {
            stages = orEmpty(stages);
        }
    }

    public record Stage(
            String id,
            @Nullable String label,
            Map<String, @Nullable String> metadata,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        public Stage {
            metadata = metadata == null ? Map.of() : metadata;
        }
    }

    public record OwnerPage(List<Owner> results, @Nullable Paging paging) {

        public OwnerPage {
            results = orEmpty(results);
        }

        public Optional<String> after() {
            return afterOf(paging);
        }
    }

    public record Owner(
            String id,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String type,
            boolean archived,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    /// What the token endpoint says, good or bad; it words a refusal in two ways at once.
    public record Grant(
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
    public record Account(
            @Nullable String portalId,
            @Nullable String uiDomain,
            @Nullable String timeZone,
            @Nullable String companyCurrency) {}

    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public static Optional<String> afterOf(@Nullable Paging paging) {
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
