package org.cultivation.infra.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;

/** A stored event that belongs to no aggregate. */
record StoredEvent(TrackingToken trackingToken, Entry entry, SerializedType type, Envelope.Parts parts)
        implements TrackedEventData<byte[]> {

    @Override
    public String getEventIdentifier() {
        return entry.id();
    }

    @Override
    public Instant getTimestamp() {
        return entry.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(parts.metadata(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(parts.body(), byte[].class, type);
    }
}
