package org.cultivation.infra.ledger.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.StreamConflict;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on the {@link Ledger} port. The events of one unit of work are one commit. A conflict becomes
 * Axon's {@code ConcurrencyException}, or {@code AggregateStreamCreationException} when the offending event is the
 * first of its stream; a storage failure stays the ledger's {@link LedgerUnavailable}.
 *
 * <p>The event serializer must give canonical JSON, as {@link FactSerializer} does. The timestamp of an event that is
 * read is the ledger's recorded time.
 */
public final class LedgerEventStorageEngine extends AbstractEventStorageEngine {

    private final Ledger ledger;
    private final boolean atMessageTime;

    private LedgerEventStorageEngine(Builder builder, Ledger ledger) {
        super(builder);
        this.ledger = ledger;
        this.atMessageTime = builder.atMessageTime;
    }

    /** Begins an engine on {@code ledger}, which the caller closes. */
    public static Builder on(Ledger ledger) {
        return new Builder(ledger);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewFact> facts = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            facts.add(StoredEvents.newFact(event, serializer, atMessageTime));
        }
        try {
            Commit commit = new Commit(facts);
            Appends.note(commit, ledger.append(commit));
        } catch (StreamConflict conflict) {
            handlePersistenceException(conflict, events.get(facts.indexOf(conflict.offending())));
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
        return ledger.readStream(identifier, firstSequenceNumber).stream().map(StoredEvents::event);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        Following entries = new Following(ledger, after(token));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(entries, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(entries::close)
                .map(StoredEvents::trackedEvent);
    }

    private static long after(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return token.position()
                        .orElseThrow(() -> new IllegalArgumentException("a ledger token has a position: " + token))
                + 1;
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        ledger.storeSnapshot(StoredEvents.snapshot(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        byte[] noMetadata = getSnapshotSerializer()
                .serialize(MetaData.emptyInstance(), byte[].class)
                .getData();
        return ledger.latestSnapshot(aggregateIdentifier).stream()
                .map(snapshot -> StoredEvents.event(snapshot, noMetadata));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        OptionalLong last = ledger.lastSequence(aggregateIdentifier);
        return last.isPresent() ? Optional.of(last.getAsLong()) : Optional.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.head() - 1);
    }

    /** Before the first event that was recorded at {@code dateTime} or later. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(ledger.positionAt(dateTime.minusNanos(1)) - 1);
    }

    /** Settings of the engine, on top of Axon's own. */
    public static final class Builder extends AbstractEventStorageEngine.Builder {

        private final Ledger ledger;
        private boolean atMessageTime;

        private Builder(Ledger ledger) {
            this.ledger = ledger;
            persistenceExceptionResolver(StreamConflict.class::isInstance);
        }

        /**
         * Records events at their own timestamps instead of the ledger's clock, as far as recorded time may not
         * decrease: for filling a ledger from another event store.
         */
        public Builder recordedAtMessageTime() {
            this.atMessageTime = true;
            return this;
        }

        public LedgerEventStorageEngine build() {
            return new LedgerEventStorageEngine(this, ledger);
        }
    }
}
