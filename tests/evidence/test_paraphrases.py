"""Paraphrases in the manner of corporate, health, finance, British, Irish and Nordic policies; each with whether it holds.

Each set was scored blind, before anything was mended for it: 42 of the first 52 came out right (precision .92, recall
.74), 14 of the second, harder 26 (.89, .42), 20 of the third 26 (1.0, .68). They are kept so that nothing slides back, and
say nothing any more about texts that nobody has seen.
"""

from __future__ import annotations

from datetime import date

import pytest

from evidence.material import catalogue
from site_tools.evidence.judge import detect, judge
from site_tools.evidence.sentences import sentences_of_text
from site_tools.model.evidence import HELD, Context

ON = date(2026, 11, 23)
FIRST = [
    (
        "right.access",
        "On request we will confirm whether we are holding information about you and, where we are, supply you with a copy of it.",
        True,
    ),
    (
        "right.access",
        "Any customer can submit a data subject access request (DSAR), and we will send you the records that relate to you.",
        True,
    ),
    (
        "right.access",
        "You are entitled to know what details we hold on you and to be given a copy, free of charge.",
        True,
    ),
    (
        "right.access",
        "Access to personal data is limited to those members of staff who need it to do their jobs.",
        False,
    ),
    ("right.access", "You can access your invoices and the service status page at any time from the dashboard.", False),
    (
        "right.rectification",
        "If anything we have recorded about you is out of date or inaccurate, let us know and we will put it right.",
        True,
    ),
    ("right.rectification", "Patients can have factual mistakes in their health record amended on request.", True),
    ("right.rectification", "You may require us to complete or correct any of your personal data that is wrong.", True),
    ("right.rectification", "We may correct errors in prices or product descriptions at any time.", False),
    (
        "right.rectification",
        "It is your responsibility to keep your account details accurate and to correct them promptly.",
        False,
    ),
    ("right.erasure", "You're free to ask that we wipe everything we know about you from our systems.", True),
    (
        "right.erasure",
        "In certain circumstances you can request that your personal details be permanently removed from our records.",
        True,
    ),
    (
        "right.erasure",
        "Where there is no good reason for us to continue processing it, you may ask us to delete or remove your information.",
        True,
    ),
    ("right.erasure", "We erase call recordings ninety days after the call.", False),
    ("right.erasure", "Uninstalling the app deletes the data stored on your phone.", False),
    (
        "right.restriction",
        "You can ask us to pause our use of your personal data while a dispute about its accuracy is being settled.",
        True,
    ),
    (
        "right.restriction",
        "You have the right to require that the Bank limit how it processes information relating to you.",
        True,
    ),
    (
        "right.restriction",
        "You may request the suspension of processing of your data, for example while we verify its accuracy.",
        True,
    ),
    ("right.restriction", "We restrict access to your personal data to employees who need it.", False),
    ("right.restriction", "We may suspend or limit your use of the platform if you breach these terms.", False),
    (
        "right.portability",
        "You can ask us to hand over the data you provided in a commonly used, machine-readable file, or to send it directly to another provider.",
        True,
    ),
    (
        "right.portability",
        "You have the right to have your data moved to a different controller in a structured electronic format where technically feasible.",
        True,
    ),
    ("right.portability", "Our tools let administrators import contacts in CSV format from another provider.", False),
    (
        "right.objection",
        "You may object, on grounds relating to your particular situation, whenever we rely on our legitimate interests.",
        True,
    ),
    (
        "right.objection",
        "If you would rather we did not process your data on the basis of legitimate interest, you can tell us to stop and we will do so unless we have compelling grounds.",
        True,
    ),
    ("right.objection", "If you object to these terms, you must stop using the service.", False),
    (
        "right.withdraw_consent",
        "Where we asked for your agreement, you can change your mind at any time and revoke it; what we did beforehand remains lawful.",
        True,
    ),
    (
        "right.withdraw_consent",
        "Consent once given may be taken back by you at any moment with effect for the future.",
        True,
    ),
    ("right.withdraw_consent", "By continuing to use this website you give your consent to this policy.", False),
    ("right.withdraw_consent", "We may withdraw this offer at any time without your consent.", False),
    (
        "right.complaint",
        "If you are unhappy with how we have dealt with your data, you can take the matter to the Information Commissioner's Office.",
        True,
    ),
    (
        "right.complaint",
        "You have the right to bring a complaint before the Irish Data Protection Commission (www.dataprotection.ie).",
        True,
    ),
    (
        "right.complaint",
        "Should you consider that our processing breaches the law, you may turn to Datatilsynet or to the authority in the country where you live.",
        True,
    ),
    ("right.complaint", "If you have a complaint about a product, please contact our customer service team.", False),
    ("right.complaint", "We are regulated by the Financial Conduct Authority.", False),
    (
        "transfer.fact",
        "Some of the companies that work for us are located in India and the Philippines, so your information will be handled outside Europe.",
        True,
    ),
    (
        "transfer.fact",
        "Your personal data may be sent to, and kept at, a destination outside the European Economic Area.",
        True,
    ),
    ("transfer.fact", "Our hosting partner stores client records on servers in the United States.", True),
    ("transfer.fact", "You can transfer money abroad from your account to more than forty countries.", False),
    ("transfer.fact", "Our group has offices in Oslo, Stockholm and New York.", False),
    (
        "transfer.safeguard",
        "Whenever data leaves the EEA, it is covered by the European Commission's standard contractual clauses or goes to a country that benefits from an adequacy decision.",
        True,
    ),
    (
        "transfer.safeguard",
        "For exports from the UK we rely on the International Data Transfer Agreement issued by the ICO.",
        True,
    ),
    (
        "transfer.safeguard",
        "Within our group, transfers to non-EEA affiliates take place under approved Binding Corporate Rules.",
        True,
    ),
    (
        "transfer.safeguard",
        "We take appropriate technical and organisational measures to protect your data wherever it is held.",
        False,
    ),
    ("transfer.safeguard", "Our contract with you includes standard clauses on liability.", False),
    (
        "contact.controller",
        "The data controller is Fjordheim Helse AS, Storgata 12, 0155 Oslo, Norway; you can reach us at personvern@fjordheim.example.no.",
        True,
    ),
    ("contact.controller", "Questions? Drop a line to privacy@quillpay.io or call +44 20 7946 0018.", True),
    ("contact.controller", "Please get in touch with our friendly team if anything in this notice is unclear.", False),
    (
        "contact.dpo",
        "Our Data Protection Officer, Maeve Kinsella, can be contacted by email at dpo@larkfield.ie.",
        True,
    ),
    (
        "contact.dpo",
        "We have appointed a data protection officer (DPO). Write to: The DPO, Larkfield Insurance DAC, 40 Molesworth Street, Dublin 2, D02 YV57, Ireland.",
        True,
    ),
    (
        "contact.dpo",
        "Our data protection officer oversees compliance with this policy. For help with an order, e-mail orders@larkfield.ie.",
        False,
    ),
    (
        "contact.dpo",
        "We have considered whether we need a data protection officer and concluded that we do not.",
        False,
    ),
]

SECOND = [
    (
        "right.access",
        "Should you wish to see what we have on file about you, we will provide a copy within a month.",
        True,
    ),
    ("right.access", "Members may inspect the particulars recorded about them in the register.", True),
    ("right.access", "Only authorised nurses may view your chart.", False),
    ("right.rectification", "Tell us if your details change or are wrong so that we can amend our records.", True),
    ("right.rectification", "We reserve the right to amend this notice.", False),
    (
        "right.erasure",
        "Guests are entitled to have their booking history destroyed once it is no longer required.",
        True,
    ),
    (
        "right.erasure",
        "Where we no longer have a lawful reason to hold it, you can insist that your information be erased.",
        True,
    ),
    ("right.erasure", "Deleted messages cannot be recovered by us or by you.", False),
    (
        "right.restriction",
        "You may require us to put the processing on hold until your objection has been decided.",
        True,
    ),
    ("right.restriction", "Cover under the policy is limited to the processing of claims made in the EEA.", False),
    (
        "right.portability",
        "On request we will give you, or a supplier of your choosing, an electronic copy of the data you gave us that can be reused.",
        True,
    ),
    ("right.portability", "You can carry your personal data over to another bank.", True),
    (
        "right.objection",
        "Customers may say no to profiling for direct marketing at any time and we must then stop.",
        True,
    ),
    (
        "right.objection",
        "You are entitled to contest our use of your data where it is based on the public interest or on legitimate interests.",
        True,
    ),
    ("right.withdraw_consent", "Any permission you give us can be withdrawn whenever you like.", True),
    ("right.withdraw_consent", "You are not bound by your consent: simply tell us that you no longer agree.", True),
    (
        "right.complaint",
        "We would welcome the chance to put things right first, but you may contact the Data Protection Commission in Dublin at any point if you feel your rights were infringed.",
        True,
    ),
    (
        "right.complaint",
        "Complaints about our financial services may be referred to the Financial Ombudsman Service.",
        False,
    ),
    ("transfer.fact", "Our group companies in Singapore and Brazil will have access to your file.", True),
    ("transfer.fact", "Personal data leaves the EU when our support team in Manila handles your case.", True),
    ("transfer.fact", "The data are kept exclusively in Finland.", False),
    (
        "transfer.safeguard",
        "Transfers to our US parent are made under its certification to the EU-U.S. Data Privacy Framework.",
        True,
    ),
    ("transfer.safeguard", "Exports are protected by contracts in the form approved by the European Commission.", True),
    ("contact.dpo", "The Group Data Protection Officer is reachable on +353 1 649 0000.", True),
    (
        "contact.dpo",
        "Data protection officers across the industry agree that training matters; see info@larkfield.ie.",
        False,
    ),
    ("contact.controller", "Vaarna Oy, Mannerheimintie 5, 00100 Helsinki, Finland, is the controller.", True),
]

THIRD = [
    (
        "right.access",
        "You have a statutory right to obtain from the Bank details of the information it keeps in relation to you.",
        True,
    ),
    ("right.access", "We'll send you a copy of your data if you ask.", True),
    ("right.access", "Don't share your password: whoever has it can see your data.", False),
    ("right.rectification", "You can get inaccurate information about you fixed by ringing our helpline.", True),
    ("right.rectification", "We correct clerical errors in statements of account.", False),
    ("right.erasure", "You may request that your personal information be deleted or anonymised.", True),
    ("right.erasure", "In some cases you can have your data erased (the 'right to be forgotten').", True),
    ("right.erasure", "Staff must delete customer data from laptops before they leave.", False),
    ("right.restriction", "You're entitled to ask that we store your data but do nothing else with it.", True),
    ("right.restriction", "You have the right to block or suppress further use of your information.", True),
    (
        "right.portability",
        "You can obtain and reuse your personal data for your own purposes across different services.",
        True,
    ),
    (
        "right.portability",
        "Where we process by automated means on the basis of contract, you may ask to have your data transmitted to another organisation.",
        True,
    ),
    ("right.objection", "You have the right to opt out of processing that is based on our legitimate interests.", True),
    ("right.objection", "You can object to us using your information for direct marketing, including profiling.", True),
    ("right.objection", "No objection was raised by the regulator.", False),
    (
        "right.withdraw_consent",
        "If you have consented, you're free to withdraw at any time by clicking unsubscribe.",
        True,
    ),
    ("right.withdraw_consent", "Your consent lasts until you take it back.", True),
    (
        "right.complaint",
        "You also have the right to complain to the Swedish Authority for Privacy Protection (IMY).",
        True,
    ),
    ("right.complaint", "Please direct complaints to our complaints handling team in Leeds.", False),
    (
        "transfer.fact",
        "Our cloud provider is based in the United States, and your data may therefore be accessed from there.",
        True,
    ),
    ("transfer.fact", "Where we send data to third countries, we will tell you.", True),
    ("transfer.fact", "We don't send your data outside Norway.", False),
    ("transfer.safeguard", "Transfers to Israel and New Zealand are covered by adequacy decisions.", True),
    ("transfer.safeguard", "We don't use standard contractual clauses.", False),
    (
        "contact.dpo",
        "You can contact our Data Protection Officer through the form at https://larkfield.ie/dpo-contact.",
        True,
    ),
    ("contact.controller", "Tel: +46 8 123 456 78", True),
]


@pytest.mark.parametrize(("kind", "words", "holds"), [*FIRST, *SECOND, *THIRD])
def test_a_paraphrase_is_judged_by_its_meaning(kind: str, words: str, *, holds: bool) -> None:
    sentences = sentences_of_text(words, "x")
    found = judge(catalogue().types[kind], sentences, Context(effective=ON), catalogue())
    assert (found.verdict in HELD) is holds


@pytest.mark.parametrize(("kind", "words", "holds"), [*FIRST, *SECOND, *THIRD])
def test_a_paraphrase_is_detected_in_a_text_that_declares_nothing(kind: str, words: str, *, holds: bool) -> None:
    present = {j.type for j in detect(sentences_of_text(words, "x"), Context(), catalogue()) if j.verdict in HELD}
    assert (kind in present) is holds
