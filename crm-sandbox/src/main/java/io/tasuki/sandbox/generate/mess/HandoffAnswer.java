package io.tasuki.sandbox.generate.mess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One handoff of a lead, and what is right to say of it.
///
/// @param rule which kind of rule sees it: `at`, `lifecycle`, `created`, `status`, `owner`, `deal`
/// @param owner the sales person it was given to, by the id of the CRM of sales; where its record there is nobody's or
/// gone, who marketing's record says is in charge
/// @param definition the version of the lead definition that held at that moment
/// @param met its criteria that were met at that moment; `missing` the others
/// @param verdict `met` or `missed`
/// @param attributes as they stood at that moment; null where nothing readable stood
/// @param outcome null when the lead is ambiguous: nobody may say
/// @param firstContactAt when sales first did something with the person afterwards
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoffAnswer(
        String at,
        String rule,
        String owner,
        String definition,
        List<String> met,
        List<String> missing,
        String verdict,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, @Nullable String> attributes,
        List<DealAnswer> deals,
        @Nullable OutcomeAnswer outcome,
        @JsonProperty("first_contact_at") @Nullable String firstContactAt) {}
