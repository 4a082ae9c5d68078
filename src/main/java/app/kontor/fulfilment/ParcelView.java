package app.kontor.fulfilment;

import app.kontor.value.Coded;

/** The views of the shipping desk. TODAY: of the newest business day. */
public enum ParcelView implements Coded {
    TODAY,
    UNTRACKED,
    ALL
}
