package app.plainsums.screens

import app.plainsums.gateway.Contact
import app.plainsums.gateway.FileNote
import app.plainsums.gateway.Kept
import app.plainsums.gateway.KeptAccount
import app.plainsums.gateway.KeptContacted
import app.plainsums.gateway.KeptDemand
import app.plainsums.gateway.KeptDocument
import app.plainsums.gateway.KeptLink
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.KeptPayment
import app.plainsums.gateway.KeptRecording
import app.plainsums.gateway.KeptScreenshot
import app.plainsums.gateway.KeptSound
import app.plainsums.gateway.KeptTranscript

/** A name and what stands under it; nothing where nothing was said. */
fun Page.fact(name: String, text: String) {
    if (text.isEmpty()) return
    text(name, Look.SMALL, look.inkSoft)
    text(text, Look.BODY, look.ink, gap = 2)
}

/** Everything that a piece says, each under its name. */
fun Page.parts(screen: Screen, kept: Kept) = when (kept) {
    is KeptNote -> paragraph(kept.words).let { }
    is KeptAccount -> account(screen, kept)
    is KeptTranscript -> lines(screen, kept)
    is KeptDemand -> demand(screen, kept)
    is KeptPayment -> payment(screen, kept)
    is KeptLink -> link(screen, kept)
    is KeptContacted -> contact(screen, kept.contact)
    is KeptScreenshot -> file(screen, kept.file)
    is KeptRecording -> file(screen, kept.file)
    is KeptDocument -> file(screen, kept.file)
    is KeptSound -> file(screen, kept.file)
}

/** What is known of the file, where it is one. */
fun Kept.fileNote(): FileNote? = when (this) {
    is KeptScreenshot -> file
    is KeptRecording -> file
    is KeptDocument -> file
    is KeptSound -> file
    else -> null
}

private fun Page.account(screen: Screen, kept: KeptAccount) {
    fact(screen.word("keep-who-platform"), kept.platform)
    fact(screen.word("keep-who-shown"), kept.shownName)
    fact(screen.word("keep-who-id"), kept.accountId)
    fact(screen.word("keep-who-link"), kept.link)
}

private fun Page.lines(screen: Screen, kept: KeptTranscript) {
    kept.lines.forEach { fact(listOf(it.sender, it.shownTime).filter(String::isNotEmpty).joinToString(" · "), it.words) }
    if (kept.pictureLeftOnPhone) small(screen.word("keep-words-picture-left"))
}

private fun Page.demand(screen: Screen, kept: KeptDemand) {
    fact(screen.word("keep-demand"), kept.words)
    fact(screen.word("keep-demand-amount"), kept.amount)
    fact(screen.word("keep-demand-deadline"), kept.deadline)
}

private fun Page.payment(screen: Screen, kept: KeptPayment) {
    fact(screen.word("keep-payment-amount"), listOf(kept.amount, kept.currency).filter(String::isNotEmpty).joinToString(" "))
    fact(screen.word("keep-payment-way"), screen.word("keep-way-" + kept.way.name.lowercase().replace('_', '-')))
    fact(screen.word("keep-payment-reference"), kept.reference)
    fact(screen.word("keep-payment-where"), kept.whereItWent)
    if (kept.keepCardAndReceipt) small(screen.word("keep-payment-have-card"))
}

private fun Page.link(screen: Screen, kept: KeptLink) {
    fact(screen.word("keep-link-url"), kept.address)
    fact(screen.word("keep-link-where"), kept.words)
}

private fun Page.contact(screen: Screen, contact: Contact) {
    paragraph(listOf(contact.who, contact.channel).filter(String::isNotEmpty).joinToString(" · "))
    fact(screen.word("follow-up-number"), contact.referenceNumber)
    fact(screen.word("follow-up-case"), contact.caseNumber)
    fact(screen.word("follow-up-pin"), contact.pin)
    fact(screen.word("follow-up-officer"), contact.officer)
    fact(screen.word("kept-kind-note"), contact.words)
    fact(screen.word("call-sheet-expected"), contact.expected)
}

private fun Page.file(screen: Screen, file: FileNote) {
    paragraph(file.name)
    fact(screen.word("keep-file-words"), file.words)
    if (file.isCrop) small(screen.word("item-derived"))
}
