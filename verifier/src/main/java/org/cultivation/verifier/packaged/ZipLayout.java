package org.cultivation.verifier.packaged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes between the files of a package (APPNOTE 6.3.10). Files are stored, not compressed, all dated 1 February 1980,
 * without comments or extra fields: so these bytes follow from names, sizes and checksums, and none of them can be
 * changed unnoticed. Sizes of whole packages beyond 4 GiB and more than 65,534 files are told in the ZIP64 way.
 */
final class ZipLayout {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;

    static final int LOCAL_BYTES = 30;

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final short STORED_NEEDS = 10;
    private static final short ZIP64_NEEDS = 45;
    private static final short UTF_8_NAMES = 0x800;
    private static final short DATE = 0x41;
    private static final long MOST_32 = 0xFFFF_FFFFL;
    private static final int MOST_16 = 0xFFFF;

    private ZipLayout() {}

    /** What stands before the content of a file. */
    static byte[] local(String name, long crc, long size) {
        byte[] bytes = name.getBytes(US_ASCII);
        ByteBuffer header = buffer(LOCAL_BYTES + bytes.length);
        header.putInt(LOCAL).putShort(STORED_NEEDS);
        told(header, crc, size, bytes.length);
        return header.put(bytes).array();
    }

    private static void told(ByteBuffer header, long crc, long size, int name) {
        header.putShort(UTF_8_NAMES).putShort((short) 0).putShort((short) 0).putShort(DATE);
        header.putInt((int) crc).putInt((int) size).putInt((int) size);
        header.putShort((short) name).putShort((short) 0);
    }

    /** What the directory at the end says of a file. */
    static byte[] central(String name, long crc, long size, long offset) {
        byte[] bytes = name.getBytes(US_ASCII);
        boolean far = offset >= MOST_32;
        short needs = far ? ZIP64_NEEDS : STORED_NEEDS;
        ByteBuffer header = buffer(46 + bytes.length + 12);
        header.putInt(CENTRAL).putShort(needs).putShort(needs);
        told(header, crc, size, bytes.length);
        header.putShort(30, (short) (far ? 12 : 0));
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        header.putInt((int) (far ? MOST_32 : offset)).put(bytes);
        if (far) {
            header.putShort((short) 1).putShort((short) 8).putLong(offset);
        }
        return Arrays.copyOf(header.array(), header.position());
    }

    /** The end of the file. */
    static byte[] end(long files, long directory, long offset) {
        boolean large = files >= MOST_16 || directory >= MOST_32 || offset >= MOST_32;
        ByteBuffer end = buffer(22 + 56 + 20);
        if (large) {
            end.putInt(END_64).putLong(44).putShort(ZIP64_NEEDS).putShort(ZIP64_NEEDS);
            end.putInt(0)
                    .putInt(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(directory)
                    .putLong(offset);
            end.putInt(LOCATOR_64).putInt(0).putLong(offset + directory).putInt(1);
        }
        end.putInt(END).putShort((short) 0).putShort((short) 0);
        short count = (short) Math.min(files, MOST_16);
        end.putShort(count).putShort(count);
        end.putInt((int) Math.min(directory, MOST_32)).putInt((int) Math.min(offset, MOST_32));
        end.putShort((short) 0);
        return Arrays.copyOf(end.array(), end.position());
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
