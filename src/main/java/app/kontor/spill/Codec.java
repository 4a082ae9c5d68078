package app.kontor.spill;

/** How one kind of element becomes bytes and is read again. */
public interface Codec<T> {
    void pack(T element, Packer out);

    T unpack(Unpacker in);
}
