package app.kontor.exporting.storefront;

import app.kontor.value.ChannelId;
import java.util.List;

/** A file of shipment confirmations, ready to be written. @param name a proposal. @param told what the channel knows once it has it */
public record NoticeFile(ChannelId channel, String name, byte[] bytes, List<Notice> told) {}
