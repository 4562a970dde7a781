/**
 * How English-language newsrooms print what surrounds a report: prompts, credits, captions, datelines.
 * Facts of usage, compiled by us from the common stock of news sites and agencies' style guides.
 */
import type { LayoutVocabulary } from '../../core/language/layout.ts';
import { speakerLabels } from './speaker-labels.ts';

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** What a note of correction is headed by, before a colon or a date. */
const CORRECTION_LABELS = lines(`
  correction
  corrections
  clarification
  clarifications
  erratum
  errata
  correction and clarification
  corrections and clarifications
  correction & clarification
  corrections & clarifications
`);

/** What such a note calls the text it stands in; a bill or a plan has earlier versions too. */
const OWN_TEXTS = words(
  'story article piece post report column dispatch item newsletter headline caption graphic chart map obituary review interview profile analysis explainer',
);

/** What else may have been published in an earlier version. */
const PUBLISHED = ['page', 'live blog', 'liveblog', 'blog', 'list', 'transcript', 'file', 'video', 'gallery'];

export const layout: LayoutVocabulary = {
  labels: speakerLabels,
  boilerplate: {
    whole: lines(`
      advertisement
      advertising
      ad
      sponsored
      promoted
      sponsored content
      read more
      read full story
      read the full story
      more
      share
      share this
      print
      email
      e-mail
      tweet
      twitter
      facebook
      pinterest
      google
      google+
      linkedin
      whatsapp
      instagram
      comments
      comment
      no comments
      leave a comment
      close
      x
      a a
      loading
      loading...
      play
      pause
      menu
      search
      home
      save
      next
      previous
      skip to content
      sign in
      log in
      register
      subscribe
      subscribe now
      follow
      following
      copy
      copy link
      link copied
      text size
      related
      related stories
      related articles
      related links
      related content
      related coverage
      related topics
      related video
      related videos
      more stories
      more on this story
      more from this section
      most read
      most popular
      trending
      trending now
      trending stories
      top stories
      latest news
      latest stories
      previous stories
      you may also like
      recommended
      recommended for you
      around the web
      what to read next
      full text
      abstract
      photos
      videos
      gallery
      photo gallery
      view gallery
      slideshow
      end
      ends
      - ends -
      - end -
      - 30 -
      30
      # # #
      more follows
      more to follow
      more to come
      (more)
      (more to follow)
      (ends)
      (end)
      for immediate release
      hide transcript
      show transcript
      watch this story
      watch the video
      watch live
      play facebook
      listen to this article
      listen
      free apps now
      story continues below
      article continues below
      end of story
      back to top
      show more
      load more
      view comments
      view all
      see more
      see all
    `),
    starts: lines(`
      sign up for
      sign up to
      sign up today
      sign up now
      sign up here
      subscribe to
      subscribe for
      subscribe now
      subscribe today
      click here
      tap here
      click through
      click on the
      click to
      keywords :
      keyword :
      tags :
      topics :
      filed under
      read or share
      share this
      share on
      share via
      follow us
      follow ~ on twitter
      follow ~ on facebook
      follow ~ on instagram
      follow ~ on x
      follow ~ facebook
      follow ~ twitter
      follow @
      find us on
      find ~ on twitter
      find ~ on facebook
      like us on
      like ~ on facebook
      like this
      join us on
      join the conversation
      join our
      stay up to date
      stay informed
      stay connected
      stay with
      stay tuned
      keep up with the latest
      read more
      read also
      also read
      read next
      read the full
      read this next
      learn more
      see more
      see also
      more :
      more |
      more on
      more from
      also :
      also |
      related :
      related |
      related -
      related article
      related stories
      related story
      related coverage
      must read
      must watch
      watch :
      watch |
      watch more
      watch the
      watch live
      video :
      next story
      previous story
      next up
      up next
      you may also
      you might also
      don't miss
      never miss
      this is a developing story
      this is a breaking news
      this story is developing
      this is a breaking story
      developing story :
      this story will be updated
      this article will be updated
      we will update this story
      check back
      refresh this page
      refresh for updates
      download our
      download the
      get the latest
      get breaking news
      get email
      get our
      get more
      get news
      get alerts
      for more news
      for more stories
      for the latest
      for more coverage
      for more neighborhood
      please enable
      this slideshow requires
      this video is
      this content is
      this site uses
      your browser
      we use cookies
      by clicking
      by signing up
      by subscribing
      by continuing to
      you agree to
      you must be logged in
      you must enter
      you must select
      you will receive
      please verify
      invalid email
      email newsletters
      email alerts
      newsletter sign up
      newsletter signup
      newsletter :
      your notification
      there was a problem
      copyright #
      copyright ©
      copyright (c)
      copyright by
      ©
      (c) #
      all rights reserved
      all content
      not for reproduction
      terms of
      privacy policy
      cookie policy
      report an error
      report a typo
      submit a tip
      send us
      send tips
      send your
      have a tip
      have a news tip
      got a tip
      got a story
      got a news tip
      do you have a story
      do you know more
      do you support
      what do you think
      tell us
      let us know
      leave a comment
      leave your
      please leave
      comment below
      thank you for reading
      thanks for reading
      support our
      support independent
      donate
      story continues
      article continues
      continue reading
      to continue reading
      already a subscriber
      scroll down
      advertisement
      view this post
      a post shared by
      posted by ~ on
      skip advertisement
      loading ...
      hear ~ on
      the post ~ appeared first on
      the post ~ ~ appeared first on
      listen to our
      embed
      0 comments
      0 pending
    `),
    parts: lines(`
      all rights reserved
      may not be published , broadcast
      may not be reproduced
      for reuse options
      to watch this video
      requires javascript
      enable javascript
      email newsletters
      our newsletter
      our newsletters
      daily newsletter
      free newsletter
      on facebook and twitter
      on twitter and facebook
      on twitter , facebook
      on facebook , twitter
      like our facebook page
      privacy policy
      terms of service
      terms of use
      posted by ~ on monday
      posted by ~ on tuesday
      posted by ~ on wednesday
      posted by ~ on thursday
      posted by ~ on friday
      posted by ~ on saturday
      posted by ~ on sunday
      read or share this
      app store and google play
      app store or google play
      download on the app store
      download it on the app store
      get it on google play
      available on google play
      pic.twitter.com
    `),
  },
  credit: {
    whole: lines(`
      from staff reports
      staff reports
      staff report
      staff and wire reports
      staff and agencies
      from news services
      with news wire services
      news wire services
      wire reports
      agencies
      news agencies
    `),
    starts: lines(`
      reporting by
      additional reporting
      report by
      editing by
      edited by
      writing by
      written by
      compiled by
      story by
      words by
      with assistance
      with contributions
      contributing :
      contributors :
      with reporting by
      with files from
      with reports from
      with inputs from
      with agency inputs
      with agencies
      (reporting by
      [reporting by
      (reporting and
      (reporting :
      (written by
      (writing by
      (compiled by
      (with additional reporting
      (with reporting
      (with reporting by
      (with contributions
      (additional reporting
      (with inputs from
      (with agency inputs
      (with files from
      (editing by
      (edited by
      — with assistance
      -- with assistance
      source :
      sources :
      (source :
      this article was written by
      this story was written by
      this report was produced by
      this article was produced by
      the writer is
      the author is
      prepared by
      media contact
      press contact
      published in association
      as published in
      information from :
      from :
    `),
    parts: lines(`
      contributed to this report
      contributed to this story
      contributed to this article
      contributed reporting
      contributed from
      is a staff writer
      is a ~ staff writer
      - staff writer
      is a reporter for
      is a reporter with
      is a correspondent for
      is a freelance
      can be reached at
      can be reached by
      can be contacted at
      reach him at
      reach her at
      reach them at
      on twitter : @
      on twitter @
    `),
  },
  caption: {
    whole: lines(`
      photo
      photos
      image
      picture
      image caption
      media caption
      video caption
      image copyright
      image source
      file photo
      file image
      handout
      enlarge this image
      hide caption
      toggle caption
    `),
    starts: lines(`
      photo :
      photos :
      photo by
      photos by
      photo credit
      photo courtesy
      photograph :
      photograph by
      image :
      image by
      image caption
      image copyright
      image source
      image credit
      image courtesy
      image via
      images :
      media caption
      media playback
      video caption
      video credit
      caption :
      credit :
      picture :
      pictures :
      pic :
      file photo
      file image
      file picture
      file - 
      file –
      file —
      (file photo
      (photo
      (image :
      (picture :
      (courtesy
      pictured :
      enlarge
      courtesy of
      courtesy :
      screengrab
      screenshot
      ap photo
      getty images
    `),
    parts: lines(`
      (photo :
      (photo by
      (photo courtesy
      (image :
      (picture :
      (file photo
      (file :
      (courtesy
      (ap photo
      (photo source
      (source :
      photo by
      photo :
      photo credit
      photo courtesy
      photograph :
      photographer :
      image credit
      getty images
      ap photo
      via ap
      via reuters
      via getty
      via shutterstock
      via istock
      courtesy photo
      file photo
      handout via
    `),
  },
  correction: {
    whole: lines(`
      correction
      corrections
      clarification
      erratum
      errata
      correction and clarification
      corrections and clarifications
      correction & clarification
      corrections & clarifications
      correction appended
    `),
    starts: [
      ...lines(`
        this story corrects
        correction appended
        correction —
        correction –
        correction -
        corrected :
        corrects :
        (corrects
        clarifies :
        editor's note
        editors ' note
        editor 's note
        this version corrects
        this version updates
        eds :
      `),
      ...CORRECTION_LABELS.flatMap(label => [
        `${label} :`,
        `${label} ( ~ ) :`,
        `${label} , # ~ :`,
        `${label} , ~ # :`,
        `${label} added ~ :`,
      ]),
      ...[...OWN_TEXTS, ...PUBLISHED].flatMap(text => [
        `an earlier version of this ${text}`,
        `a previous version of this ${text}`,
      ]),
      ...OWN_TEXTS.flatMap(text => [
        ...['because of', 'due to', 'owing to'].map(why => `${why} ~ error , ~ version of this ${text}`),
        ...['corrected', 'amended', 'clarified'].map(done => `we have ${done} ~ in this ${text}`),
      ]),
      // a report, a map or an item is somebody else's as well
      ...['story', 'article', 'piece', 'post', 'column'].flatMap(text =>
        ['corrected', 'amended', 'updated', 'clarified'].flatMap(done => [
          `this ${text} has been ${done}`,
          `this ${text} was ${done}`,
        ]),
      ),
      ...['story', 'article', 'piece'].flatMap(text =>
        ['corrected', 'amended', 'updated'].flatMap(done => [
          ...(text === 'article' ? [] : [`the ${text} has been ${done}`]),
          // "This May 3 story has been corrected to ..."
          `this ~ # ${text} has been ${done}`,
          `this ~ # , ${text} has been ${done}`,
          `this # ~ ${text} has been ${done}`,
        ]),
      ),
    ],
    parts: [],
  },
  standfirst: {
    whole: lines(`
      story highlights
      highlights
      key points
      key takeaways
      at a glance
      in brief
      summary
    `),
    starts: lines(`
      story highlights
      key points
      key takeaways
      summary :
    `),
    parts: [],
  },
  notes: ['(', '['].flatMap(open =>
    words(
      'adds recasts updates corrects refiles repeats removes rewrites clarifies fixes changes drops deletes includes incorporates edits writes ' +
        'adding recasting updating correcting recast updated corrected clarified repeated refiled',
    ).map(word => `${open}${word}`),
  ),
  slugs: {
    openers: ['bc -', 'am -', 'pm -', 'ap -', '^ bc -', '^ am -', '^ pm -', '^ ap -'],
    parts: lines(`
      writethru
      ld - writethru
      1st ld
      2nd ld
      3rd ld
      4th ld
      5th ld
      6th ld
      7th ld
      8th ld
      9th ld
      ld - all
      1st lead
      2nd lead
      3rd lead
      4th lead
    `),
  },
  byline: words('by'),
  joiners: words('and with'),
  contacts: words('contact reach email e-mail follow tweet twitter write'),
  publishedStamps: lines(`
    published
    posted
    first published
    first posted
    originally published
    date published
    publication date
    published date
    release date
    issued
    date
    created
    filed
    sent
  `),
  updatedStamps: lines(`
    updated
    last updated
    date updated
    last modified
    date modified
    last edited
    last amended
    last revised
    modified
    amended
    revised
    edited
    update
  `),
  clock: {
    morning: words('am a.m. a.m'),
    afternoon: words('pm p.m. p.m'),
    zones: words(
      `gmt utc ut z bst ist wet west cet cest eet eest msk trt est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst nst ndt ast adt
      sast wat cat eat gst pkt npt bdt ict wib sgt hkt pht jst kst awst acst acdt aest aedt nzst nzdt`,
    ),
    universal: words('gmt utc ut z'),
    passed: words(
      `at on in of the a an about over by local time hrs hr hours hour mins min minutes minute days day weeks week months month years year
      ago read old`,
    ),
  },
  agencies: [
    { name: 'Associated Press', forms: ['AP', 'Associated Press', 'The Associated Press', 'AP News', 'AP Photo'] },
    { name: 'Reuters', forms: ['Reuters', 'Thomson Reuters', 'Reuters News'] },
    { name: 'Agence France-Presse', forms: ['AFP', 'Agence France-Presse', 'Agence France Presse', 'AFP News'] },
    { name: 'PA Media', forms: ['PA', 'PA Media', 'PA Wire', 'Press Association', 'The Press Association'] },
    { name: 'UPI', forms: ['UPI', 'United Press International'] },
    { name: 'dpa', forms: ['DPA', 'Deutsche Presse-Agentur'] },
    { name: 'EFE', forms: ['EFE', 'Agencia EFE'] },
    { name: 'ANSA', forms: ['ANSA'] },
    { name: 'Xinhua', forms: ['Xinhua', 'Xinhua News Agency'] },
    { name: 'TASS', forms: ['TASS', 'ITAR-TASS', 'Itar Tass'] },
    { name: 'Interfax', forms: ['Interfax'] },
    { name: 'RIA Novosti', forms: ['RIA', 'RIA Novosti'] },
    { name: 'Ukrinform', forms: ['Ukrinform'] },
    { name: 'Anadolu Agency', forms: ['Anadolu', 'Anadolu Agency', 'AA'] },
    { name: 'Kyodo News', forms: ['Kyodo', 'Kyodo News'] },
    { name: 'Jiji Press', forms: ['Jiji', 'Jiji Press'] },
    { name: 'Yonhap', forms: ['Yonhap', 'Yonhap News Agency'] },
    { name: 'PTI', forms: ['PTI', 'Press Trust of India'] },
    { name: 'ANI', forms: ['ANI', 'Asian News International'] },
    { name: 'IANS', forms: ['IANS'] },
    { name: 'The Canadian Press', forms: ['The Canadian Press', 'Canadian Press'] },
    { name: 'Australian Associated Press', forms: ['AAP', 'Australian Associated Press'] },
    { name: 'Bloomberg', forms: ['Bloomberg', 'Bloomberg News'] },
    { name: 'CNN', forms: ['CNN', 'CNN Wire'] },
    { name: 'BBC', forms: ['BBC', 'BBC News'] },
    { name: 'Tribune News Service', forms: ['TNS', 'Tribune News Service'] },
    { name: 'City News Service', forms: ['CNS', 'City News Service'] },
    { name: 'SWNS', forms: ['SWNS', 'South West News Service'] },
    { name: 'Getty Images', forms: ['Getty', 'Getty Images', 'GETTY IMAGES'] },
    { name: 'EPA', forms: ['EPA', 'European Pressphoto Agency'] },
    { name: 'Rex', forms: ['REX', 'Rex Features', 'Shutterstock', 'Rex Shutterstock'] },
    { name: 'Alamy', forms: ['Alamy', 'Alamy Stock Photo'] },
    { name: 'NurPhoto', forms: ['NurPhoto'] },
    { name: 'Sipa', forms: ['Sipa', 'Sipa USA'] },
  ],
  crediting: {
    before: lines(`
      told
      tells
      according to
      according to a report by
      according to a report in
      according to a report from
      reported by
      as reported by
      citing
      cited by
      quoted by
      in a report by
      in a report in
      in a report from
      a report by
      a report from
      an interview with
      in comments to
      in a statement to
      in an email to
      reported
      reports
      reporting by
      files from
    `),
    plainlyBefore: lines(`
      first reported by
      first reported in
      reported first by
      first published by
      first published in
      originally published by
      originally published in
      as first reported by
    `),
    after: lines(`
      reported
      reports
      reported that
      has reported
      had reported
      have reported
      was the first to report
      were the first to report
      cited
      quoted
      contributed to this report
      contributed reporting
      contributed to this story
    `),
    adverbs: new Set(words('first also later earlier previously since')),
    rights: ['copyright', '©', '(c)'],
    articles: new Set(words('the a an')),
    kinds: new Set(
      words(`newspaper paper daily weekly magazine station affiliate broadcaster network channel website site outlet agency tabloid
        journal partner`),
    ),
    nameOpeners: new Set(words('daily weekly radio')),
    nameWords: new Set(
      words(`times news post herald tribune journal chronicle courier mail telegraph guardian observer enquirer inquirer examiner mirror
        express independent bulletin register sentinel dispatch globe press ledger advertiser argus gazette reporter daily weekly magazine
        radio television tv broadcasting wire newswire`),
    ),
    people: new Set(
      words(`viewers readers staff staffers employees executives executive chairman chairwoman chief shareholders investors bosses management
        spokesman spokeswoman spokesperson spokesmen lawyers lawyer workers officials leaders owners owner president anchor anchors hosts
        data figures`),
    ),
    pictures: new Set(
      words(
        'photo photos photograph photographs photographer image images picture pictures pictured file courtesy video screengrab credit',
      ),
    ),
  },
  months: [
    words('january jan'),
    words('february feb'),
    words('march mar'),
    words('april apr'),
    words('may'),
    words('june jun'),
    words('july jul'),
    words('august aug'),
    words('september sept sep'),
    words('october oct'),
    words('november nov'),
    words('december dec'),
  ],
  weekdays: words(
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  ),
  notPlaces: lines(`
    exclusive
    exclusive excerpt
    update
    updated
    updates
    breaking
    breaking news
    developing
    watch
    video
    live
    listen
    opinion
    analysis
    comment
    commentary
    editorial
    review
    interview
    explainer
    fact check
    factbox
    photo
    photos
    picture
    file
    read
    related
    more
    also
    published
    posted
    correction
    clarification
    note
    editor's note
    the latest
    the big picture
    this
    that
    these
    those
    it
    he
    she
    they
    we
    you
    i
    and
    but
    or
    so
    yet
    still
    now
    then
    here
    there
    yes
    no
    not
    never
    what
    who
    when
    where
    why
    how
    all
    some
    many
    most
    one
    two
    three
    four
    five
    six
    seven
    eight
    nine
    ten
    first
    second
    last
    next
    despite
    although
    though
    however
    meanwhile
    instead
    today
    yesterday
    tomorrow
    tonight
    in
    on
    at
    to
    for
    from
    with
    without
    by
    as
    if
    while
    after
    before
    since
    until
    his
    her
    their
    our
    my
    your
    a
    an
    is
    was
  `),
  unfinished: words(
    `the a an of and or but to with by for from that which who whose his their its our your my is are was were be been
     has had will would could should said as than because while when if into between`,
  ),
  readOn: lines(`
    read more
    read full story
    read the full story
    read the full article
    read the rest
    read on
    continue reading
    click here to read
    click to read
    full story
    full article
    see more
    show more
    learn more
    more at
  `),
  paywalls: lines(`
    to continue reading
    subscribe to continue
    subscribe to read
    subscribe now to
    sign in to continue
    log in to continue
    log in to read
    register to continue
    register to read
    already a subscriber
    this article is for subscribers
    this content is for subscribers
    this story is for subscribers
    for subscribers only
    unlock this article
    become a subscriber
    start your free trial
    you have reached your limit
    your free articles
  `),
  walls: {
    scripts: lines(`
      enable javascript
      javascript is disabled
      javascript is not enabled
      javascript is required
      javascript to run this app
      javascript disabled
      requires javascript
      turn on javascript
      browser does not support javascript
      without javascript
    `),
    consent: lines(`
      before you continue
      we value your privacy
      your privacy choices
      manage your privacy
      manage privacy settings
      privacy settings
      accept all
      reject all
      accept cookies
      use of cookies
      uses cookies
      use cookies
      our partners
      consent to
      withdraw your consent
      legitimate interest
      personalised ads
      personalized ads
    `),
    refusals: lines(`
      access denied
      access to this page has been denied
      verify you are human
      verify that you are human
      verifying you are human
      are you a robot
      you are not a robot
      you are a robot
      complete the captcha
      complete the security check
      checking your browser
      unusual traffic
      unusual activity
      you have been blocked
      request blocked
      not available in your region
      not available in your country
      unavailable in your region
      unavailable for legal reasons
      unavailable due to legal reasons
      forbidden
    `),
    missing: lines(`
      page not found
      page cannot be found
      page can’t be found
      page could not be found
      page you requested
      page you are looking for
      page you were looking for
      no longer available
      error 404
      404 error
      404 not found
    `),
  },
};
