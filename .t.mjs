import sharp from 'sharp';
const t=(l,s)=>console.log(l,Date.now()-s,'ms');
// photo-like: upscaled noise + gradients
const base=await sharp({create:{width:300,height:200,channels:3,noise:{type:'gaussian',mean:128,sigma:60}}}).png().toBuffer();
const big=await sharp(base).resize(6000,4000,{kernel:'cubic'}).jpeg({quality:90}).toBuffer();
console.log('big',big.length);
let s=Date.now(); await sharp(big).resize(64).raw().toBuffer(); t('check jpeg 24MP',s);
const png=await sharp(big).png().toBuffer(); s=Date.now(); await sharp(png).resize(64).raw().toBuffer(); t('check png 24MP',s);
s=Date.now(); const {data,info}=await sharp(big).autoOrient().resize({width:1280,height:1280,fit:'outside',withoutEnlargement:true}).raw().toBuffer({resolveWithObject:true}); t('decode',s);console.log(info);
for(const w of [320,640,1280]) for (const e of [2,4]){s=Date.now(); const b=await sharp(data,{raw:info}).resize({width:w}).avif({quality:55,effort:e}).toBuffer();t(`avif ${w} e${e} ${b.length}`,s);}
for(const w of [320,640,1280]){s=Date.now(); const b=await sharp(data,{raw:info}).resize({width:w}).webp().toBuffer();t(`webp ${w} ${b.length}`,s);}
s=Date.now(); const b=await sharp(data,{raw:info}).resize(1200,675,{position:sharp.strategy.attention}).jpeg({quality:82,mozjpeg:true}).toBuffer();t(`jpg ${b.length}`,s);
// trunc
for (const [n,buf] of [['jpg',big.subarray(0,big.length>>1)],['png',png.subarray(0,png.length>>1)],['webp',(await sharp(data,{raw:info}).webp().toBuffer()).subarray(0,20000)],['avif',(await sharp(data,{raw:info}).avif().toBuffer()).subarray(0,5000)]]) try{await sharp(buf).resize(64).raw().toBuffer();console.log(n,'trunc passes')}catch(e){console.log(n,e.message)}
// cmyk, gray, 16 bit, alpha
for (const [n,buf] of [['cmyk',await sharp(data,{raw:info}).toColourspace('cmyk').jpeg().toBuffer()],['gray',await sharp(data,{raw:info}).greyscale().jpeg().toBuffer()],['rgb16',await sharp(data,{raw:info}).toColourspace('rgb16').png().toBuffer()],['grayalpha',await sharp({create:{width:50,height:50,channels:4,background:{r:9,g:9,b:9,alpha:.5}}}).greyscale().png().toBuffer()]]) {const m=await sharp(buf).metadata(); const o=await sharp(buf).toColourspace('srgb').raw().toBuffer({resolveWithObject:true});console.log(n,m.space,m.depth,m.channels,'->',o.info)}
