package org.cultivation.infra.ledger.axon;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Between Axon's events and the ledger's facts. An event outside of an aggregate is the only fact of a stream named by
 * its own id, as in Axon's other engines. Axon's aggregate type is not stored: it is the register in the type name.
 */
final class StoredEvents {

    private StoredEvents() {}

    static NewFact newFact(EventMessage<?> message, Serializer serializer, boolean atMessageTime) {
        DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new NewFact(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                typeName(payload.getType()),
                event.getIdentifier(),
                payload.getData(),
                metadata.getData(),
                atMessageTime ? event.getTimestamp() : null);
    }

    static DomainEventData<byte[]> event(Entry entry) {
        Envelope.Parts parts = Envelope.parts(entry.json());
        return new GenericDomainEventEntry<>(
                aggregateType(entry.type()),
                entry.stream(),
                entry.sequence(),
                entry.id(),
                entry.recordedAt(),
                name(entry.type()),
                revision(entry.type()),
                parts.body(),
                parts.metadata());
    }

    static TrackedEventData<byte[]> trackedEvent(Entry entry) {
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(entry.position());
        if (entry.stream().equals(entry.id())) {
            SerializedType type = new SimpleSerializedType(name(entry.type()), revision(entry.type()));
            return new StoredEvent(token, entry, type, Envelope.parts(entry.json()));
        }
        return new TrackedDomainEventData<>(token, event(entry));
    }

    static Snapshot snapshot(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> state = event.serializePayload(serializer, byte[].class);
        return new Snapshot(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                typeName(state.getType()),
                event.getTimestamp(),
                state.getData());
    }

    static DomainEventData<byte[]> event(Snapshot snapshot, byte[] noMetadata) {
        return new GenericDomainEventEntry<>(
                aggregateType(snapshot.type()),
                snapshot.stream(),
                snapshot.sequence(),
                snapshot.stream() + "@" + snapshot.sequence(),
                snapshot.takenAt(),
                name(snapshot.type()),
                revision(snapshot.type()),
                snapshot.state(),
                noMetadata);
    }

    private static String typeName(SerializedType type) {
        return type.getRevision() == null ? type.getName() : type.getName() + "/" + type.getRevision();
    }

    private static String name(String type) {
        int slash = type.lastIndexOf('/');
        return slash < 0 ? type : type.substring(0, slash);
    }

    private static @Nullable String revision(String type) {
        int slash = type.lastIndexOf('/');
        return slash < 0 ? null : type.substring(slash + 1);
    }

    private static String aggregateType(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? name(type) : type.substring(0, dot);
    }
}
