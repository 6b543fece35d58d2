package org.cultivation.projections;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where views are kept (port). Documents are immutable records, named by the id their type gives them. All questions
 * asked of one {@code Views} see the facts up to {@link #reached()} and no others.
 */
public interface Views {

    /** The document with this id. */
    <V> Optional<V> find(ViewType<V> type, String id);

    /** Puts a document in place of the one with its id. Only projections call this. */
    <V> void save(ViewType<V> type, V view);

    /**
     * One page of the documents that meet the query, in its order.
     *
     * @throws IllegalArgumentException when the query names a field that the type does not know, or a value that the
     *     field cannot have: a filter is never ignored
     */
    <V> Page<V> list(ViewType<V> type, ViewQuery query);

    /** How many documents meet the query; same errors as {@link #list}. */
    <V> long count(ViewType<V> type, ViewQuery query);

    /** How many of the documents that meet the query have which value of {@code field}; those without one are left out. */
    <V, K> Map<K, Long> countBy(ViewType<V> type, String field, Class<K> values, ViewQuery query);

    /** Every document, in no particular order. Do not keep the collection beyond the question. */
    <V> Collection<V> all(ViewType<V> type);

    /** Every document in its short form, in no particular order. Do not keep the list beyond the question. */
    default <V, S> List<S> all(ShortForm<V, S> form) {
        return all(form.type()).stream().map(form::of).toList();
    }

    /** Position of the last fact folded; -1 before the first. */
    long reached();

    /** The facts these views were folded from. Ask it for nothing beyond {@link #reached()}. */
    FactHistory history();

    /** How conditions of rules are judged. */
    Conditions conditions();

    /**
     * The answer to a question that looks at every document, worked out once for as long as no further fact is folded.
     *
     * @param key names the question with all it depends on, such as the day
     * @param answer immutable
     */
    default <T> T remembered(List<Object> key, Supplier<T> answer) {
        return answer.get();
    }
}
