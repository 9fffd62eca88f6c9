package io.tasuki.crm;

import java.util.List;
import java.util.Optional;

/// What a platform's objects and fields stand for, so that the core can read them without knowing the vendor.
///
/// @param objects in the order in which they are polled: what others refer to comes first
/// @param ownFields how the fields we own are called in this CRM
public record CrmVocabulary(List<ObjectVocabulary> objects, OwnFieldNaming ownFields) {

    public CrmVocabulary {
        objects = List.copyOf(objects);
    }

    public Optional<ObjectVocabulary> object(String name) {
        return objects.stream().filter(object -> object.name().equals(name)).findFirst();
    }

    /// Turns a neutral field name, such as `won_amount`, into the name the field has in this CRM.
    @FunctionalInterface
    public interface OwnFieldNaming {
        String nameOf(String neutralName);
    }
}
