"""Phrases that are read as dated happenings, and phrases that are left alone.

Every story here was published on Wednesday, 15 May 2024, and every expected date is written out.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ..known import beyond, names
from .conftest import Claim, Drawn

Draw = Callable[..., Drawn]

READ = [
    (
        "The mill in Taxila, Pakistan, was built with Chinese help in 1971 and sold rails to Russia in 2022.",
        [("1971", "occurred", False), ("2022", "occurred", True)],
    ),
    (
        "Pakistan and Russia drew up an agreement. The agreement was signed in Dubai on Monday.",
        [("2024-05-13", "occurred", True)],
    ),
    (
        "Pakistan and Russia exchanged drafts in Moscow in April and aim to sign a contract in August.",
        [("2024-04", "occurred", True), ("2024-08", "planned", True)],
    ),
    (
        "The railway through Kazakhstan, Iran and Turkmenistan was discussed by Russia and Pakistan on Monday.",
        [("2024-05-13", "occurred", True)],
    ),
    (
        "The road is the first built under an accord that Pakistan signed with the Ufa council of Russia in March.",
        [("2024-03", "occurred", True)],
    ),
    (
        "A Russian fleet in 2021 paid its first visit to Karachi since the break-up of the Soviet Union in 1991.",
        [("2021", "occurred", True)],
    ),
    (
        "Russia and Pakistan met in Lahore in May, for the first time since Mr Sharif took office in March.",
        [("2024-05", "occurred", True)],
    ),
    (
        (
            "Russia's envoy recalled that on 3 May his country sent tents to Quetta, Pakistan, and that an aircraft "
            "delivered pumps to Sukkur on 7 May."
        ),
        [("2024-05-03", "occurred", True), ("2024-05-07", "occurred", True)],
    ),
    (
        "The visit of Russian rectors to Pakistan has now been rescheduled for October.",
        [("2024-10", "planned", True)],
    ),
    (
        "Pakistan and Russia intend to open a training centre for mechanics in Multan by the end of this year.",
        [("2024", "planned", True)],
    ),
    (
        "Russia's energy minister put forward the overhaul of a refinery in Pakistan in April.",
        [("2024-04", "proposed", True)],
    ),
    (
        "Three Russian ships had reached Karachi, Pakistan, on May 9 after a voyage of three weeks.",
        [("2024-05-09", "occurred", True)],
    ),
    (
        "Russian envoy Boris Karelin met Pakistan's commerce secretary in Islamabad on Monday.",
        [("2024-05-13", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a protocol on fisheries on Wednesday.",
        [("2024-05-15", "occurred", True)],
    ),
    (
        "Russian geologists arrived in Quetta on Thursday to work with Pakistani colleagues.",
        [("2024-05-09", "occurred", True)],
    ),
    (
        "Pakistan's trade minister will fly to Moscow on Thursday.",
        [("2024-05-16", "planned", True)],
    ),
    (
        "Pakistan and Russia will sign a protocol on fisheries on Wednesday.",
        [("2024-05-15", "planned", True)],
    ),
    (
        "Russia handed Pakistan a list of tariff cuts yesterday.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "A Russian trade mission arrived in Karachi today for talks with Pakistani exporters.",
        [("2024-05-15", "occurred", True)],
    ),
    (
        "Russia's deputy energy minister flies to Islamabad tomorrow for talks with Pakistan.",
        [("2024-05-16", "planned", True)],
    ),
    (
        "Pakistani and Russian editors met in Lahore last Friday.",
        [("2024-05-10", "occurred", True)],
    ),
    (
        "A Russian surveyor will reach Gwadar next Tuesday, Pakistan's port authority announced.",
        [("2024-05-21", "planned", True)],
    ),
    (
        "Pakistan signed a contract for Russian tractors last week.",
        [("2024-05-06/2024-05-12", "occurred", True)],
    ),
    (
        "Pakistan and Russia held talks on customs data this week.",
        [("2024-05-13/2024-05-19", "occurred", True)],
    ),
    (
        "Russia's chief vet inspected Pakistani meat plants earlier this week.",
        [("2024-05-13/2024-05-19", "occurred", True)],
    ),
    (
        "A Pakistani delegation will visit Kazan next week for talks with Russian drug makers.",
        [("2024-05-20/2024-05-26", "planned", True)],
    ),
    (
        "Russia shipped 20,000 tonnes of wheat to Pakistan last month.",
        [("2024-04", "occurred", True)],
    ),
    (
        "Pakistan opened a trade office in Kazan this month.",
        [("2024-05", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a postal agreement earlier this month.",
        [("2024-05", "occurred", True)],
    ),
    (
        "Russia will open a visa centre in Lahore next month.",
        [("2024-06", "planned", True)],
    ),
    (
        "Pakistan's navy chief will visit St Petersburg later this month.",
        [("2024-05", "planned", True)],
    ),
    (
        "Pakistan bought its first cargo of Russian fertiliser last year.",
        [("2023", "occurred", True)],
    ),
    (
        "Pakistan lifted its duty on Russian timber this year.",
        [("2024", "occurred", True)],
    ),
    (
        "Moscow and Islamabad will launch a direct flight next year.",
        [("2025", "planned", True)],
    ),
    (
        "Pakistan and Russia agreed on a visa waiver for crews earlier this year.",
        [("2024", "occurred", True)],
    ),
    (
        "Russian engineers will inspect a power station in Pakistan later this year.",
        [("2024", "planned", True)],
    ),
    (
        "Pakistan and Russia signed a protocol on tourism late last year.",
        [("2023-10~/2023-12~", "occurred", True)],
    ),
    (
        "On 3 March 2021, Pakistan and Russia signed a treaty on legal aid.",
        [("2021-03-03", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a treaty on legal aid on March 3, 2021.",
        [("2021-03-03", "occurred", True)],
    ),
    (
        "On Tuesday, March 5, 2024, Russia returned a seized trawler to Pakistan.",
        [("2024-03-05", "occurred", True)],
    ),
    (
        "In February 2019, Russia sold Pakistan four transport helicopters.",
        [("2019-02", "occurred", True)],
    ),
    (
        "The Soviet Union opened a consulate in Karachi in 1957.",
        [("1957", "occurred", True)],
    ),
    (
        "Pakistan's parliament speaker visited Moscow in March.",
        [("2024-03", "occurred", True)],
    ),
    (
        "Pakistan's parliament speaker visited Moscow in October.",
        [("2023-10", "occurred", True)],
    ),
    (
        "Russia will host Pakistani rice traders in August.",
        [("2024-08", "planned", True)],
    ),
    (
        "Russia will host Pakistani rice traders in February.",
        [("2025-02", "planned", True)],
    ),
    (
        "Pakistani and Russian forces held a mountain drill in November last year.",
        [("2023-11", "occurred", True)],
    ),
    (
        "Russian and Pakistani diplomats met in Geneva on March 4.",
        [("2024-03-04", "occurred", True)],
    ),
    (
        "Russian and Pakistani diplomats met in Geneva on December 12.",
        [("2023-12-12", "occurred", True)],
    ),
    (
        "Russian and Pakistani diplomats will meet in Geneva on June 3.",
        [("2024-06-03", "planned", True)],
    ),
    (
        "A Russian delegation will visit Islamabad from 29-30 May 2024.",
        [("2024-05-29/2024-05-30", "planned", True)],
    ),
    (
        "A Pakistani team is to visit Moscow on June 20-21.",
        [("2024-06-20/2024-06-21", "planned", True)],
    ),
    (
        "Pakistan and Russia will hold a mountain drill between 24 September and 10 October.",
        [("2024-09-24/2024-10-10", "planned", True)],
    ),
    (
        "Russian pilots trained in Pakistan from 30 December 2022 to 2 January 2023.",
        [("2022-12-30/2023-01-02", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a dairy accord in late March.",
        [("2024-03~", "occurred", True)],
    ),
    (
        "Pakistan received a Russian tugboat in early April.",
        [("2024-04~", "occurred", True)],
    ),
    (
        "Russia sent Pakistan a field hospital in mid April.",
        [("2024-04~", "occurred", True)],
    ),
    (
        "Russia sent Pakistan a field hospital at the beginning of March.",
        [("2024-03~", "occurred", True)],
    ),
    (
        "At the end of April, Pakistan and Russia agreed on a ferry service.",
        [("2024-04", "occurred", True)],
    ),
    (
        "A cargo of Russian diesel is due in Karachi around June 10.",
        [("2024-06-10~", "planned", True)],
    ),
    (
        "Pakistan and Russia held naval talks in the last week of August 2021.",
        [("2021-08-25/2021-08-31", "occurred", True)],
    ),
    (
        "Pakistan and Russia will finish their tariff talks by August.",
        [("2024-08", "planned", True)],
    ),
    (
        "Russian crude will reach Karachi by the end of June.",
        [("2024-06", "planned", True)],
    ),
    (
        "Pakistan recently received a Russian cargo of onions.",
        [("2024-05~", "occurred", True)],
    ),
    (
        "Not long ago a Russian trawler called at Gwadar.",
        [("2024-05~", "occurred", True)],
    ),
    (
        "Pakistani and Russian commandos trained together last autumn.",
        [("2023-23", "occurred", True)],
    ),
    (
        "In the 1970s, Soviet engineers built a steel mill in Karachi.",
        [("1970/1979", "occurred", True)],
    ),
    (
        "In the first quarter of 2023, Russia sent Pakistan three cargoes of LPG.",
        [("2023-01/2023-03", "occurred", True)],
    ),
    (
        "Russia delivered two locomotives to Pakistan in the second half of 2022.",
        [("2022-07/2022-12", "occurred", True)],
    ),
    (
        "Russia's ambassador left Islamabad for Moscow three days ago.",
        [("2024-05-12", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a gas accord two years ago.",
        [("2022", "occurred", True)],
    ),
    (
        "Pakistan and Russia marked the 75th anniversary of their ties in 2023.",
        [("2023", "occurred", True)],
    ),
    (
        "Pakistan signed a deal for Russian coal in February and received the first shipment in April.",
        [("2024-02", "occurred", True), ("2024-04", "occurred", True)],
    ),
    (
        "Russian ministers visited Islamabad in May 2023 and in April 2024.",
        [("2023-05", "occurred", True), ("2024-04", "occurred", True)],
    ),
    (
        "Russian ships will call at Karachi in June, Pakistan's maritime minister said on Tuesday.",
        [("2024-06", "planned", True)],
    ),
    (
        "Pakistan's maritime minister said on Tuesday that Russian ships would call at Karachi in June.",
        [("2024-06", "planned", True)],
    ),
    (
        "Pakistan announced on Monday that its trade minister would visit Moscow in June.",
        [("2024-05-13", "occurred", True), ("2024-06", "planned", True)],
    ),
    (
        "Russia's energy minister, who visited Islamabad in March, will return to Pakistan in July.",
        [("2024-03", "occurred", True), ("2024-07", "planned", True)],
    ),
    (
        "Pakistan's finance minister visited Moscow on 4 March 2024. Two weeks later Russia agreed to cut the debt.",
        [("2024-03-04", "occurred", True), ("2024-03-18/2024-03-24", "occurred", True)],
    ),
    (
        "Russia's envoy met Pakistan's president on 4 March 2024. A day earlier, he had met the Pakistani army chief.",
        [("2024-03-03", "occurred", True), ("2024-03-04", "occurred", True)],
    ),
    (
        "Pakistan and Russia signed a rail accord in February 2022. The following month, Russian wagons reached it.",
        [("2022-02", "occurred", True), ("2022-03", "occurred", True)],
    ),
    (
        "Russia's fleet commander landed in Karachi on 8 February 2021. On the same day he toured a Pakistani frigate.",
        [("2021-02-08", "occurred", True), ("2021-02-08", "occurred", True)],
    ),
    (
        "On Monday Moscow put off the talks with Pakistan that were to open on May 20.",
        [("2024-05-13", "occurred", True), ("2024-05-20", "planned", True)],
    ),
    (
        "The Russian premier's trip to Pakistan, planned for 2 October 2012, was postponed on 26 September 2012.",
        [("2012-09-26", "occurred", True), ("2012-10-02", "planned", True)],
    ),
    (
        "The joint Pakistan-Russia drill set for June has been cancelled.",
        [("2024-06", "cancelled", True)],
    ),
    (
        "Pakistani and Russian officials are holding talks on wheat in Islamabad this week.",
        [("2024-05-13/2024-05-19", "ongoing", True)],
    ),
    (
        "Russia offered last month to build a grain terminal for Pakistan.",
        [("2024-04", "proposed", True)],
    ),
    (
        "Pakistan's Imran Khan met Vladimir Putin in Moscow on 24 February 2022.",
        [("2022-02-24", "occurred", True)],
    ),
    (
        "Moscow denied on Monday that it had stopped grain sales to Pakistan.",
        [("2024-05-13", "occurred", True)],
    ),
    (
        "The foreign ministers of Pakistan and Russia met on the sidelines of an SCO meeting in Astana on May 10.",
        [("2024-05-10", "occurred", True)],
    ),
    (
        "Pakistan received a Russian vaccine shipment in 2021.",
        [("2021", "occurred", True)],
    ),
    (
        "Pakistan and Russia are in talks on a gas pipeline.",
        [(None, "ongoing", True)],
    ),
    (
        "Pakistan is to receive Russian potatoes in September.",
        [("2024-09", "planned", True)],
    ),
    (
        "Russia's culture minister reached Lahore on Tuesday evening for a festival with Pakistani poets.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "Pakistan has ordered two survey ships from Russia.",
        [(None, "occurred", True)],
    ),
    (
        "A Russian film week opened in Islamabad on May 13 and will close on May 18.",
        [("2024-05-13", "occurred", True), ("2024-05-18", "planned", True)],
    ),
    (
        "Pakistan and Russia had agreed in 2015 to lay a gas line, but work did not begin.",
        [("2015", "occurred", True)],
    ),
    (
        "Russia is expected to send a trade mission to Islamabad in September.",
        [("2024-09", "planned", True)],
    ),
    (
        "Last month's session of the Pakistan-Russia commission ended with a protocol on fruit.",
        [("2024-04", "occurred", True)],
    ),
    (
        "It was in 2014 that Russia lifted its arms embargo on Pakistan.",
        [("2014", "occurred", True)],
    ),
    (
        "Russia, having lifted its ban on Pakistani rice in 2021, took 40,000 tonnes.",
        [("2021", "occurred", True)],
    ),
    (
        "Under a contract signed in March, Russia will build a bridge in Pakistan.",
        [("2024-03", "occurred", True)],
    ),
    (
        "Pakistan's army chief arrived in Moscow on Sunday for a visit that ends on Thursday.",
        [("2024-05-12", "occurred", True), ("2024-05-16", "planned", True)],
    ),
    (
        "According to the Foreign Office, a Russian delegation landed in Islamabad on Tuesday.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "Pakistan's energy minister told reporters on Monday that a Russian tanker had docked at Karachi on Saturday.",
        [("2024-05-11", "occurred", True)],
    ),
    (
        "Russia confirmed on Tuesday that President Vladimir Putin will not visit Pakistan in June.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "“Russia will sell us wheat next month,” Pakistan's food secretary said in Islamabad on Monday.",
        [("2024-06", "planned", True)],
    ),
    (
        "Moscow said on Friday it would lend Pakistan $2 billion for a gas line.",
        [("2024-05-10", "occurred", True)],
    ),
    (
        "The two sides, Pakistan and Russia, agreed on Tuesday to set up a working group on steel by September.",
        [("2024-05-14", "occurred", True), ("2024-09", "planned", True)],
    ),
    (
        "Pakistan and Russia on Tuesday signed an accord under which 300 cadets will train in Russia from next year.",
        [("2024-05-14", "occurred", True), ("2025", "planned", True)],
    ),
    beyond(
        "After Russia lifted its ban on Pakistani citrus in March, exporters in Sargodha shipped 900 tonnes in April.",
        [("2024-03", "occurred", True), ("2024-04", "occurred", True)],
        why="whom the exporters shipped to is left to the reader",
    ),
    (
        "A Russian icebreaker that called at Karachi in January sailed home on Sunday.",
        [("2024-01", "occurred", True), ("2024-05-12", "occurred", True)],
    ),
    (
        "When Sergey Lavrov visited Islamabad in April 2021, he offered Pakistan vaccines.",
        [("2021-04", "occurred", True)],
    ),
    (
        "Before the war in Ukraine began in February 2022, Pakistan had asked Russia for 2 million tonnes of wheat.",
        [("2022-02", "occurred", False)],
    ),
    (
        "Pakistan, which joined the SCO in 2017, signed a customs treaty with Russia in 2019.",
        [("2017", "occurred", False), ("2019", "occurred", True)],
    ),
    (
        "Russia sent its first cargo train to Pakistan in March 2023 and its second in August.",
        [("2023-03", "occurred", True), ("2023-08", "occurred", True)],
    ),
    (
        "The agreement between Pakistan and Russia, signed in Moscow in 2015, was amended in May 2021.",
        [("2015", "occurred", True), ("2021-05", "occurred", True)],
    ),
    (
        "Negotiations between Islamabad and Moscow over the price began in April and are expected to end by July.",
        [("2024-04", "occurred", True), ("2024-07", "planned", True)],
    ),
    (
        "The Pakistani team left for Moscow on Sunday and is to come home on Friday.",
        [("2024-05-12", "occurred", True), ("2024-05-17", "planned", True)],
    ),
    beyond(
        "Russia has postponed a drill with Pakistan from June to September.",
        [("2024-06", "planned", True), ("2024-09", "planned", True)],
        why="from one month to another is a stretch everywhere else",
    ),
    (
        "The visit of Russia's energy minister to Islamabad, due on Thursday, has been put off to June 4.",
        [("2024-05-16", "planned", True), ("2024-06-04", "planned", True)],
    ),
    beyond(
        "Pakistan's president was to travel to Moscow in April but the journey was called off.",
        [("2024-04", "cancelled", True)],
        why="the calling-off stands in a clause of its own",
    ),
    (
        "Russian officials cancelled their Monday meeting with Pakistan's ambassador.",
        [("2024-05-13", "cancelled", True)],
    ),
    (
        "Russia's ambassador arrived in Lahore on Friday. He met the chief of the Pakistani railways on Saturday.",
        [("2024-05-10", "occurred", True), ("2024-05-11", "occurred", True)],
    ),
    (
        "Pakistan and Russia opened a third round of consular talks on Monday. The previous round was held in 2022.",
        [("2022", "occurred", True), ("2024-05-13", "occurred", True)],
    ),
    (
        "Pakistan bought Russian crude for the first time in 2023. The first cargo reached Karachi that June.",
        [("2023", "occurred", True), ("2023-06", "occurred", True)],
    ),
    (
        "Pakistan and Russia began a ferry service on 1 March. It was suspended four days later.",
        [("2024-03-01", "occurred", True), ("2024-03-05", "occurred", True)],
    ),
    (
        "A Russian team came to Lahore in March. A month earlier Pakistani doctors had been in Kazan.",
        [("2024-02", "occurred", True), ("2024-03", "occurred", True)],
    ),
    (
        "Pakistan's commerce minister will be in Moscow on May 20. The next day he goes to Kazan.",
        [("2024-05-20", "planned", True), ("2024-05-21", "planned", True)],
    ),
    (
        "Pakistani and Russian troops held their first joint exercise in 2016. The seventh took place last October.",
        [("2016", "occurred", True), ("2023-10", "occurred", True)],
    ),
    (
        "Russia last November agreed to train Pakistani pilots.",
        [("2023-11", "occurred", True)],
    ),
    (
        "Pakistan will receive the second of four Russian helicopters in May next year.",
        [("2025-05", "planned", True)],
    ),
    (
        "Pakistan and Russia will meet again in the second week of June.",
        [("2024-06-08/2024-06-14", "planned", True)],
    ),
    (
        "The Russian grain ship is expected at Port Qasim in the first week of June.",
        [("2024-06-01/2024-06-07", "planned", True)],
    ),
    (
        "Russia's fisheries chief visits Gwadar on May 20 and 21.",
        [("2024-05-20/2024-05-21", "planned", True)],
    ),
    (
        "A Pakistani circus toured Russia from March to May 2023.",
        [("2023-03/2023-05", "occurred", True)],
    ),
    (
        "Pakistan's air chief was in Moscow from Monday to Wednesday last week.",
        [("2024-05-06/2024-05-08", "occurred", True)],
    ),
    (
        "Pakistan and Russia held talks over the weekend.",
        [("2024-05-11/2024-05-12", "occurred", True)],
    ),
    (
        "Russia's trade envoy arrives in Karachi on the 20th.",
        [("2024-05-20", "planned", True)],
    ),
    (
        "Pakistan handed over a list of 40 firms to Russia on Monday night.",
        [("2024-05-13", "occurred", True)],
    ),
    (
        "Russia and Pakistan signed eight accords in the past two weeks.",
        [(None, "occurred", True)],
    ),
    (
        "Pakistan signed with Russia's Rosgeo in the summer of 2018.",
        [("2018-22", "occurred", True)],
    ),
    (
        "Pakistan and Russia plan a second exhibition in Karachi for early next year.",
        [("2025-01~/2025-03~", "planned", True)],
    ),
    (
        "Moscow hosted Pakistan's prime minister in the spring of 1999.",
        [("1999-21", "occurred", True)],
    ),
    (
        "Pakistan and the Soviet Union established diplomatic relations on May 1, 1948.",
        [("1948-05-01", "occurred", True)],
    ),
    (
        "Ayub Khan flew to Moscow in April 1965, the first Pakistani head of state to do so.",
        [("1965-04", "occurred", True)],
    ),
    (
        "Pakistan and Russia held political consultations on 15-16 May in Moscow.",
        [("2024-05-15/2024-05-16", "occurred", True)],
    ),
    (
        "Talks between Pakistan and Russia on potatoes opened in Lahore on Monday and ended on Wednesday.",
        [("2024-05-13", "occurred", True), ("2024-05-15", "occurred", True)],
    ),
    (
        "The Foreign Office announced that the Russian deputy prime minister will arrive in Islamabad on Saturday.",
        [("2024-05-18", "planned", True)],
    ),
    (
        "Russian Ambassador Albert Khorev called on Minister Muhammad Aurangzeb here on Tuesday and discussed banking.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "Pakistan's Senate chairman, Yousaf Raza Gilani, left for St Petersburg on Tuesday to attend a forum.",
        [("2024-05-14", "occurred", True)],
    ),
    (
        "A Russian court in Moscow freed two Pakistani sailors on Friday.",
        [("2024-05-10", "occurred", True)],
    ),
    (
        "Pakistan abstained on a UN resolution that condemned Russia in March 2022.",
        [("2022-03", "occurred", True)],
    ),
    (
        "Russian exporters sold 300,000 tonnes of wheat to Pakistan in a tender on May 2.",
        [("2024-05-02", "occurred", True)],
    ),
    (
        "State-owned PSO imported its first Russian diesel in 2022.",
        [("2022", "occurred", True)],
    ),
    (
        "Gazprom opened an office in Islamabad in 2003.",
        [("2003", "occurred", True)],
    ),
    (
        "The Russian navy's frigate Admiral Lisin anchored off Karachi on Sunday.",
        [("2024-05-12", "occurred", True)],
    ),
    (
        "Pakistani students staged a play by Chekhov at the Russian embassy in Islamabad last Saturday.",
        [("2024-05-11", "occurred", True)],
    ),
    beyond(
        "Three days after the signing in Moscow on May 2, Pakistan paid Russia the first instalment.",
        [("2024-05-05", "occurred", True)],
        why="a time counted from a happening that is itself dated",
    ),
    (
        "The two foreign ministers, Ishaq Dar of Pakistan and Sergey Lavrov of Russia, spoke by telephone on Sunday.",
        [("2024-05-12", "occurred", True)],
    ),
    (
        "On the occasion of Pakistan Day on March 23, Vladimir Putin sent greetings to President Asif Ali Zardari.",
        [("2024-03-23", "occurred", True)],
    ),
    (
        "A memorandum on space research was signed by Pakistan's SUPARCO and Russia's Roscosmos in October 2022.",
        [("2022-10", "occurred", True)],
    ),
    (
        "Work on the steel mill that Moscow helped Pakistan to build began in December 1973.",
        [("1973-12", "occurred", True)],
    ),
    (
        "Pakistan Navy ships took part with Russian vessels in a drill off Karachi in February 2021.",
        [("2021-02", "occurred", True)],
    ),
    (
        "Pakistan has invited Russia's energy minister to Islamabad for June.",
        [("2024-06", "planned", True)],
    ),
    (
        "Pakistan began to import Russian crude in 2022.",
        [("2022", "occurred", True)],
    ),
    (
        "Russia helped to build a mill in Karachi in the 1970s.",
        [("1970/1979", "occurred", True)],
    ),
    (
        "Sergey Lavrov came to visit Islamabad in April 2021.",
        [("2021-04", "occurred", True)],
    ),
    (
        "Pakistan's minister travelled to Moscow to sign a gas deal in 2015.",
        [("2015", "occurred", True)],
    ),
    (
        "Russian experts came to Karachi to inspect the steel mill last month.",
        [("2024-04", "occurred", True)],
    ),
    (
        "Pakistan asked Russia on Monday to send more wheat by June.",
        [("2024-05-13", "occurred", True), ("2024-06", "planned", True)],
    ),
    (
        "Pakistan and Russia signed an accord in March to build a bridge by 2026.",
        [("2024-03", "occurred", True), ("2026", "planned", True)],
    ),
    (
        "The Pakistani minister flew to Moscow on Monday, where he met Lavrov on Tuesday.",
        [("2024-05-13", "occurred", True), ("2024-05-14", "occurred", True)],
    ),
    (
        "Russia rejected Pakistan's offer last week.",
        [("2024-05-06/2024-05-12", "occurred", True)],
    ),
]

NO_HAPPENING = [
    "Pakistan did not receive Russian oil in March.",
    "No Russian ship called at Karachi last year.",
    "Analysts believe Pakistan and Russia could sign a gas accord next year.",
    "Islamabad hopes that Russian crude will be cheaper next year.",
    "Pakistan wants closer ties with Russia by 2030.",
    "Critics fear that Pakistan could lose its Russian market next year.",
    "If Russia agrees next month, Pakistan will build the pipeline.",
    "Unless Moscow cuts its price by June, Pakistan will look elsewhere.",
    "Trade between Pakistan and Russia stood at $1 billion in 2023.",
    "Pakistan's imports from Russia rose by 12 percent last year.",
    "Bilateral trade between Pakistan and Russia amounted to $730 million in the last fiscal year.",
    "Exports of Pakistani rice to Russia totalled 40,000 tonnes in 2022.",
    "Pakistan's trade with Russia averaged $50 million a month in 2023.",
    "Pakistan has sat beside Russia in the grouping since 2017.",
    "Russia has had a consulate in Karachi since 1957.",
    "Pakistan and Russia have enjoyed warm relations since 2003.",
    "Since 2003 the two countries, Pakistan and Russia, have had a joint commission.",
    "In recent years, Pakistan and Russia have drawn closer.",
    "Pakistan and Russia have improved their ties over the past decade.",
    "Born in Multan in 1956, the Pakistani envoy studied in Moscow.",
    "The author taught Russian history in Lahore until 2015.",
    "“Our ties with Russia are excellent,” Pakistan's envoy said on Tuesday.",
    "Pakistan and Russia are old friends, the minister said on Monday.",
    "Some 2,024 Pakistani students live in Russia.",
    "Russian crude cost Pakistan $60 a barrel this month.",
    "Pakistan's population reached 240 million in 2023.",
    "Pakistan and Russia should sign the accord next month, the newspaper argued.",
    "Relations between Pakistan and Russia were cold in the 1980s.",
    "Pakistan's ambassador, who was born in 1962, lives in Moscow.",
    "Pakistan earned $200 million from sales to Russia last year.",
    "Russia accounted for 3 percent of Pakistan's imports in 2022.",
    "The price of Russian oil in Pakistan will fall next month, traders believe.",
    "Perhaps Pakistan will join the Russian bank next year.",
    "Pakistan would have been glad of Russian gas in 2019.",
    "Pakistani exports to Russia grew steadily between 2015 and 2019.",
    "Pakistan's rice crop was larger in 2023 than Russia's.",
    "The new Russian consul is the fourth since 2010.",
    "Russia's economy grew by 3 percent last year.",
    "Nobody in Moscow or Islamabad knows what next year will bring.",
    "Pakistan imports from Russia were worth $600 million in July-March 2023-24.",
    "What Russia did in 1979 is not forgotten in Pakistan.",
]
"""Opinions, hopes, conditions, prices, figures, standing facts, stretches of time, biographies: no event at all."""

NO_DATE = [
    "He is the first Pakistani leader to see Moscow in nine years.",
    "For the past year, Pakistani and Russian experts have talked about rice.",
    "The pipeline from Russia to Pakistan would take three to four years to build.",
    "Last year's prices still hold for the Russian oil that Pakistan buys.",
    "Pakistan may buy Russian gas.",
    "Pakistani and Russian editors meet every Friday.",
    "Pakistan and Russia both backed Resolution 1973.",
    "The Moscow talks with Pakistan lasted 24 hours.",
    "Pakistan pays Russia about $3 million a year.",
    "The exchange rate will be set every Monday for Russian and Pakistani traders.",
    "For decades until 2014 Moscow sold no arms to Pakistan.",
]
"""The words that look like a time do not date what is told."""

NOT_BETWEEN_THE_TWO = [
    "The Russian envoy, who took office in 2021, speaks Urdu.",
    "Russia invaded Ukraine in February 2022.",
    "Militants killed nine soldiers in Pakistan's northwest on Monday.",
    "A suicide bomber attacked a market in Peshawar last week.",
    "Pakistan and China signed a railway accord in Beijing on Monday.",
    "India's foreign minister visited Moscow last month.",
    "Russia signed a gas deal with Turkey in March.",
    "Pakistan bought liquefied gas from Qatar last year.",
    "Washington imposed sanctions on Russian banks in February.",
    "The IMF approved a loan for Pakistan last month.",
    "Pakistan signed a programme with the IMF in July 2023.",
    "The SCO admitted Iran in July 2023.",
    "SCO leaders gathered in Astana on Monday.",
    "BRICS leaders met in Johannesburg in August 2023.",
    "Pakistan joined the SCO in 2017.",
    "Pakistan held elections in February 2024.",
    "Floods killed hundreds in Sindh in August 2022.",
    "Russia's parliament passed a budget in November.",
    "The Supreme Court in Islamabad heard the case on Tuesday.",
    "Pakistan cut its petrol price on Wednesday.",
    "The rouble fell against the dollar on Tuesday.",
    "Soviet troops invaded Afghanistan in 1979.",
    "Afghanistan shut its border with Pakistan on Sunday.",
    "Russia and India signed a contract for frigates in 2016.",
    "The United Nations voted on the war in Ukraine on Monday.",
    "Pakistan and India fought a war in 1965.",
    "China and Russia held a naval drill in March; Pakistan did not take part.",
    "Iran and Pakistan reopened their border on Monday.",
    "Ukraine sold tanks to Pakistan in 1996.",
    "The United States sold Pakistan fighter jets in the 1980s.",
    "Moscow accused Kyiv on Tuesday of shelling a dam.",
    "The World Bank lent Pakistan $1 billion last year.",
    "Pakistan's central bank raised its interest rate on Monday.",
    "Imran Khan was removed in April 2022 by a vote of no confidence.",
    "Putin won another term in March.",
    "A plane crashed near Moscow on Sunday.",
    "In 1947 Pakistan became independent.",
    "The Soviet Union broke up in 1991.",
    "Heads of the SCO states, among them those of Russia, China, India and Pakistan, met in Samarkand in 2022.",
    "The Russian delegation's leader turned 60 on Monday.",
    "The next presidential election in Russia is due in 2030.",
    "Pakistan's wheat harvest will begin next month.",
    "Saudi Arabia deposited $2 billion with Pakistan's central bank in July.",
    "Turkey's president spoke to Vladimir Putin by telephone on Monday.",
    "The May 9 riots shook Pakistan.",
]
"""Wars, militants, third states, lenders, blocs and matters at home: kept, but not between the two countries."""


@pytest.mark.parametrize(("phrase", "claims"), READ, ids=names(READ))
def test_a_phrase_is_read(draw: Draw, phrase: str, claims: list[Claim]) -> None:
    assert draw(phrase).claims == claims


@pytest.mark.parametrize("phrase", NO_HAPPENING, ids=names(NO_HAPPENING))
def test_a_phrase_makes_no_event(draw: Draw, phrase: str) -> None:
    assert draw(phrase).claims == []


@pytest.mark.parametrize("phrase", NO_DATE, ids=names(NO_DATE))
def test_a_phrase_dates_nothing(draw: Draw, phrase: str) -> None:
    assert [date for date, _, _ in draw(phrase).claims if date] == []


@pytest.mark.parametrize("phrase", NOT_BETWEEN_THE_TWO, ids=names(NOT_BETWEEN_THE_TWO))
def test_a_phrase_is_not_between_the_two(draw: Draw, phrase: str) -> None:
    assert [claim for claim in draw(phrase).claims if claim[2]] == []


@pytest.mark.parametrize(
    ("phrase", "expression", "why"),
    [
        (
            "Islamabad hopes that Russian crude will be cheaper next year.",
            "next year",
            "an opinion or a hope",
        ),
        ("Trade between Pakistan and Russia stood at $1 billion in 2023.", "2023", "a figure"),
        ("Russia has had a consulate in Karachi since 1957.", "1957", "a stretch of time, not the date of a happening"),
        ("If Russia agrees next month, Pakistan will build the pipeline.", "next month", "a condition"),
        ("Relations between Pakistan and Russia were cold in the 1980s.", "the 1980s", "how things stand"),
        (
            "Pakistan and Russia have improved their ties since 2014.",
            "2014",
            "a stretch of time, not the date of a happening",
        ),
        (
            "Russian ships will call at Karachi in June, Pakistan's maritime minister said on Tuesday.",
            "Tuesday",
            "it dates only the saying",
        ),
        (
            "The Russian envoy has lived in Lahore since becoming consul last year.",
            "last year",
            "when somebody took office, not the happening",
        ),
    ],
)
def test_what_made_no_event_is_told_with_the_reason(draw: Draw, phrase: str, expression: str, why: str) -> None:
    assert (expression, why) in draw(phrase).reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "Pakistan's trade with Russia rose in 2023 but dipped the following year.",
        "Exports from Russia to Pakistan fell last year, officials said.",
    ],
)
def test_what_goes_up_and_down_is_no_happening(draw: Draw, sentence: str) -> None:
    assert draw(sentence).claims == []


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("The Russian choir is to sing in Multan in Pakistan on Friday.", [("2024-05-17", "planned", True)]),
        (
            "Pakistan and Russia signed a pact on fish on Dec 2-4 last year.",
            [("2023-12-02/2023-12-04", "occurred", True)],
        ),
        (
            "On May 4, Russia's Sergey Lavrov had a telephone conversation with Pakistan's Ishaq Dar.",
            [("2024-05-04", "occurred", True)],
        ),
        ("Pakistan condoled with Russia over the fire of April 22 in Ufa.", []),
        (
            "In October 2005, Russian divers came to Pakistan, and in 2010, five Russian planes came to Karachi.",
            [("2005-10", "occurred", True), ("2010", "occurred", True)],
        ),
        (
            "The talks of Pakistan and Russia stood still until Monday, when Russia gave way on the price.",
            [("2024-05-13", "occurred", True)],
        ),
        (
            "A pipeline from Pakistan's north to its south, agreed upon with Russia in October 2015, exists on paper.",
            [("2015-10", "occurred", True)],
        ),
        (
            "Officials of Russia, China and Pakistan met in Moscow on 3 May to discuss the Islamic State group.",
            [("2024-05-03", "occurred", True)],
        ),
        (
            "The two upper houses have been in touch since 2013, when Russia's speaker visited Pakistan.",
            [("2013", "occurred", True)],
        ),
        (
            "Flights were a subject of the telephone call on Monday between Ishaq Dar and Alexei Overchuk.",
            [("2024-05-13", "occurred", True)],
        ),
        (
            "The Russian ambassador renewed the invitation for Pakistan's premier to visit Moscow later this year.",
            [("2024", "planned", True)],
        ),
    ],
)
def test_more_phrases(draw: Draw, sentence: str, claims: list[Claim]) -> None:
    assert [claim for claim in draw(sentence).claims if claim[0]] == claims


@pytest.mark.parametrize(
    ("story", "bilateral"),
    [
        (
            (
                "ISLAMABAD: Pakistan and Russia signed a note on April 3. Floods hit Sindh on May 2. "
                "The federal cabinet on Monday allowed the purchase of rice from Russia. It will come on May 20."
            ),
            [True, False, True, True],
        ),
        (
            (
                "MOSCOW: Russia and Pakistan signed a note on Monday. Pakistan's Supreme Court ruled on May 2 that "
                "a levy should be paid back."
            ),
            [False, True],
        ),
        (
            (
                "MOSCOW: Russia and Pakistan signed a note in May. The talks took place on Tuesday on the sidelines of "
                "a council of the Shanghai Cooperation Organisation."
            ),
            [True, True],
        ),
        (
            (
                "LAHORE: Vladimir Putin raised it with Pakistan's envoy on Friday. In Samarkand on Sunday he told "
                "Shehbaz Sharif that it could be done."
            ),
            [True, True],
        ),
        (
            "LAHORE: Russia sells Pakistan less since the European Union agreed on a ban that takes effect on May 20.",
            [False],
        ),
    ],
)
def test_a_story_tells_what_is_between_the_two(draw: Draw, story: str, bilateral: list[bool]) -> None:
    assert [event.bilateral for event in draw(story).events] == bilateral
